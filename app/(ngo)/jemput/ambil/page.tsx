import { DisputesLink } from "@/components/dispute/disputes-link";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PickupsScreen } from "@/components/pickup/pickups-screen";
import { words } from "@/components/pickup/words";
import { Page } from "@/components/ui/page";
import { drawQr } from "@/components/ui/qr-drawing";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

type PickupsPageProps = Readonly<{ searchParams: Promise<{ baru?: string | string[] }> }>;

export default async function PickupsPage({ searchParams }: PickupsPageProps) {
  await requireRole("ngo");
  const [{ baru }, language, caller] = await Promise.all([searchParams, readLanguage(), pageCaller()]);
  const now = new Date().toISOString();
  const [claims, contacts, attendance] = await Promise.all([
    caller.claims.mine(),
    caller.pickups.contacts(),
    caller.attendance.mine(),
  ]);
  const say = sayIn(language);
  const codes = claims.items.flatMap(({ pickupCode }) => pickupCode ?? []);
  const drawings = Object.fromEntries(codes.map((code) => [code, drawQr(code)]));
  return (
    <Page title={say(words.title)} actions={<DisputesLink home="/jemput" />}>
      <PickupsScreen
        start={{ now, claims: claims.items, contacts: contacts.items, attendance, drawings }}
        justTakenId={typeof baru === "string" ? baru : null}
      />
    </Page>
  );
}
