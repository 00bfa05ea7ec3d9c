import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { FrontDoor } from "@/components/identity/front-door";
import { homeOf, ownPath } from "@/components/identity/home-of";
import { SignInForm } from "@/components/identity/sign-in-form";
import { words } from "@/components/identity/words";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { authenticator } from "@/server/identity/identity.session";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";

export const metadata: Metadata = { title: "Masuk" };

type SignInPageProps = Readonly<{ searchParams: Promise<{ kembali?: string | string[] }> }>;

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [{ kembali }, language, head] = await Promise.all([searchParams, readLanguage(), headers()]);
  const returnTo = ownPath(typeof kembali === "string" ? kembali : undefined);
  const actor = await authenticator().recognise({ cookie: head.get("cookie") ?? undefined }, systemClock());
  if (actor.kind === "person") redirect(returnTo ?? homeOf(actor.roles));
  const say = sayIn(language);
  return (
    <FrontDoor title={say(words.signInTitle)} lead={say(words.welcome)}>
      <SignInForm demo={config().DEMO_MODE} returnTo={returnTo} />
    </FrontDoor>
  );
}
