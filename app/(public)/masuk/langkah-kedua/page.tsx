import { redirect } from "next/navigation";
import { factorWords } from "@/components/identity/factor-words";
import { FrontDoor } from "@/components/identity/front-door";
import { ownPath } from "@/components/identity/own-path";
import { SecondStep } from "@/components/identity/second-step";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { pageActor } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(factorWords.title);

type SecondStepPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function SecondStepPage({ searchParams }: SecondStepPageProps) {
  const [{ kembali }, language, actor] = await Promise.all([searchParams, readLanguage(), pageActor()]);
  if (actor.kind !== "half") redirect("/masuk");
  const say = sayIn(language);
  return (
    <FrontDoor title={say(factorWords.title)} lead={say(factorWords.lead)}>
      <SecondStep lacks={actor.lacks} returnTo={ownPath(String(kembali ?? ""))} />
    </FrontDoor>
  );
}
