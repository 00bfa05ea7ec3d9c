import { redirect } from "next/navigation";
import { doorFrom } from "@/components/identity/doors";
import { FrontDoor } from "@/components/identity/front-door";
import { ownPath, secondStepTo } from "@/components/identity/own-path";
import { SignInForm } from "@/components/identity/sign-in-form";
import { words } from "@/components/identity/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { homeOf } from "@/server/identity/home.rules";
import { config } from "@/server/platform/config";
import { pageActor } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(words.signInTitle);

type SignInPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [{ kembali, sebagai }, language, actor] = await Promise.all([searchParams, readLanguage(), pageActor()]);
  const returnTo = ownPath(String(kembali ?? ""));
  if (actor.kind === "half") redirect(secondStepTo(returnTo));
  if (actor.kind === "person") redirect(returnTo ?? homeOf(actor.roles));
  const say = sayIn(language);
  return (
    <FrontDoor title={say(words.signInTitle)} lead={say(words.welcome)}>
      <SignInForm demo={config().DEMO_MODE} returnTo={returnTo} firstDoor={doorFrom(sebagai)} />
    </FrontDoor>
  );
}
