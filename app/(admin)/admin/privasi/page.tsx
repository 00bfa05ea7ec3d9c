import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PrivacyQueue } from "@/components/privacy/privacy-queue";
import { queueWords } from "@/components/privacy/words";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(queueWords.title);

type QueuePageProps = Readonly<{ searchParams: Promise<{ status?: string }> }>;

export default async function PrivacyQueuePage({ searchParams }: QueuePageProps) {
  await requireRole("admin");
  const [language, { status }, caller] = await Promise.all([readLanguage(), searchParams, pageCaller()]);
  const open = status !== "terjawab";
  const queue = await caller.privacy.queue({ open });
  const say = sayIn(language);
  const tabs = [
    { href: "/admin/privasi", label: say(queueWords.open), current: open, count: queue.open },
    { href: "/admin/privasi?status=terjawab", label: say(queueWords.answered), current: !open },
  ];
  return (
    <Page title={say(queueWords.title)} lead={say(queueWords.lead)}>
      <Tabs label={say(queueWords.tabs)} items={tabs} />
      <PrivacyQueue key={String(open)} open={open} first={queue} now={new Date().toISOString()} />
    </Page>
  );
}
