import { redirect } from "next/navigation";
import { RegistrationClosed } from "@/components/control/registration-closed";
import { FrontDoor } from "@/components/identity/front-door";
import { ownPath, secondStepTo } from "@/components/identity/own-path";
import { JoinForm } from "@/components/joining/join-form";
import { joinWords } from "@/components/joining/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { homeOf } from "@/server/identity/home.rules";
import { config } from "@/server/platform/config";
import { pageActor, pageCaller } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(joinWords.title);

type JoinPageProps = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export default async function JoinPage({ searchParams }: JoinPageProps) {
  const [{ kembali }, language, actor] = await Promise.all([searchParams, readLanguage(), pageActor()]);
  const returnTo = ownPath(String(kembali ?? ""));
  if (actor.kind === "half") redirect(secondStepTo(returnTo));
  if (actor.kind === "person") redirect(returnTo ?? homeOf(actor.roles));
  const { registration } = await (await pageCaller()).control.openNow();
  const say = sayIn(language);
  return (
    <FrontDoor title={say(joinWords.title)} lead={say(joinWords.lead)}>
      {registration ? (
        <JoinForm isSandbox={config().DEMO_MODE} returnTo={returnTo ?? "/pasar"} />
      ) : (
        <RegistrationClosed language={language} />
      )}
    </FrontDoor>
  );
}
