import { redirect } from "next/navigation";
import { PROVINCE_PLACES } from "@/components/chart/indonesia";
import { RegistrationClosed } from "@/components/control/registration-closed";
import { doorFrom } from "@/components/identity/doors";
import { FrontDoor } from "@/components/identity/front-door";
import { joinPath } from "@/components/identity/own-path";
import { RegisterForm } from "@/components/identity/register-form";
import { registerWords } from "@/components/identity/register-words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { config } from "@/server/platform/config";
import { basemap } from "@/server/web/basemap";
import { pageCaller } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(registerWords.title);

type RegisterPageProps = Readonly<{ searchParams: Promise<{ sebagai?: string | string[] }> }>;

export default async function RegisterPage({ searchParams }: RegisterPageProps) {
  const [{ sebagai }, language, caller] = await Promise.all([searchParams, readLanguage(), pageCaller()]);
  const door = doorFrom(sebagai);
  if (door === "citizen") redirect(joinPath(null));
  const [{ items }, { registration }] = await Promise.all([caller.identity.regions(), caller.control.openNow()]);
  const regions = items.map(({ regionId, name, province, zone }) => ({
    value: String(regionId),
    label: `${name}, ${province}`,
    zone,
    place: PROVINCE_PLACES[Math.trunc(regionId / 100)] ?? null,
  }));
  const say = sayIn(language);
  return (
    <FrontDoor title={say(registerWords.title)} lead={say(registerWords.lead)}>
      {registration ? (
        <RegisterForm firstDoor={door} regions={regions} basemap={basemap()} isSandbox={config().DEMO_MODE} />
      ) : (
        <RegistrationClosed language={language} />
      )}
    </FrontDoor>
  );
}
