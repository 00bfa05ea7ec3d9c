import { notFound } from "next/navigation";
import { CalendarScreen } from "@/components/calendar/calendar-screen";
import { OwnPapers } from "@/components/document/own-papers";
import { KeysScreen } from "@/components/keys/keys-screen";
import { readLanguage } from "@/components/language/read-preferences";
import { PriceSettingsScreen } from "@/components/market/price-settings-screen";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { WebhookScreen } from "@/components/webhook/webhook-screen";
import { WebhooksScreen } from "@/components/webhook/webhooks-screen";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export type SettingsHome = Readonly<{ base: string; role: "provider" | "ngo" }>;

const DEFAULT_ZONE = "Asia/Jakarta";

async function opened({ role }: SettingsHome) {
  const actor = await requireRole(role);
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const { organisation } = await caller.identity.me();
  if (!organisation) notFound();
  const { kind, zone } = organisation;
  return { actor, language, caller, kind, zone: zone ?? DEFAULT_ZONE, now: new Date().toISOString() };
}

export async function PriceSettings({ home }: Readonly<{ home: SettingsHome }>) {
  const { language, caller } = await opened(home);
  return (
    <SettingsFrame base={home.base} part="harga" language={language}>
      <PriceSettingsScreen first={await caller.market.settings()} />
    </SettingsFrame>
  );
}

export async function CalendarSettings({ home }: Readonly<{ home: SettingsHome }>) {
  const { language, caller, now } = await opened(home);
  return (
    <SettingsFrame base={home.base} part="kalender" language={language}>
      <CalendarScreen first={(await caller.calendar.mine()).feed} now={now} />
    </SettingsFrame>
  );
}

export async function DocumentSettings({ home }: Readonly<{ home: SettingsHome }>) {
  const { language, caller } = await opened(home);
  return (
    <SettingsFrame base={home.base} part="dokumen" language={language}>
      <OwnPapers first={await caller.documents.mine()} canSendPhotos />
    </SettingsFrame>
  );
}

export async function KeySettings({ home }: Readonly<{ home: SettingsHome }>) {
  const { actor, language, caller, zone, now } = await opened(home);
  return (
    <SettingsFrame base={home.base} part="kunci" language={language}>
      <KeysScreen first={(await caller.keys.list()).items} roles={actor.roles} zone={zone} now={now} />
    </SettingsFrame>
  );
}

export async function WebhookSettings({ home }: Readonly<{ home: SettingsHome }>) {
  const { language, caller, kind, now } = await opened(home);
  return (
    <SettingsFrame base={home.base} part="webhook" language={language}>
      <WebhooksScreen first={(await caller.webhooks.list()).items} kind={kind} base={home.base} now={now} />
    </SettingsFrame>
  );
}

type OneWebhookProps = Readonly<{ home: SettingsHome; id: string }>;

export async function OneWebhookSettings({ home, id }: OneWebhookProps) {
  const { language, caller, kind, zone, now } = await opened(home);
  const { items } = await orNotFound(caller.webhooks.deliveries({ id, limit: 30 }));
  const webhook = (await caller.webhooks.list()).items.find((one) => one.id === id);
  if (!webhook) notFound();
  return (
    <SettingsFrame base={home.base} part="webhook" language={language}>
      <WebhookScreen first={webhook} deliveries={items} kind={kind} base={home.base} zone={zone} now={now} />
    </SettingsFrame>
  );
}
