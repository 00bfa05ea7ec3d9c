import { adminWords } from "@/components/attendance/admin-words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { MissedList } from "@/components/operations/missed-list";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(adminWords.adminTitle);

export default async function AttendancePage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const missed = await caller.attendance.list({ open: true });
  const say = sayIn(language);
  return (
    <Page title={say(adminWords.adminTitle)} lead={say(adminWords.adminLead)}>
      <MissedList first={missed.items} now={new Date().toISOString()} />
    </Page>
  );
}
