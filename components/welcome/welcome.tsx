import { cookies } from "next/headers";
import { readLanguage } from "@/components/language/read-preferences";
import { FirstVisit } from "@/components/welcome/first-visit";
import { type Newcomer, welcomedCookie } from "@/components/welcome/newcomer";
import { ThreeCards } from "@/components/welcome/three-cards";

/** The three cards of a first visit; nothing at all for those who have read them. */
export async function Welcome({ newcomer, home }: Readonly<{ newcomer: Newcomer; home: string }>) {
  const [jar, language] = await Promise.all([cookies(), readLanguage()]);
  if (jar.has(welcomedCookie(newcomer))) return null;
  return (
    <FirstVisit newcomer={newcomer} home={home}>
      <ThreeCards newcomer={newcomer} language={language} />
    </FirstVisit>
  );
}
