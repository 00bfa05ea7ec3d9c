import { UserX } from "lucide-react";
import { adminWords } from "@/components/attendance/admin-words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { namesOf } from "@/components/operations/board";
import { Queue } from "@/components/operations/queue";
import { queueWords, words } from "@/components/operations/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.queue);

export default async function QueuePage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [first, regions] = await Promise.all([caller.unplaced.list({ limit: 200 }), caller.identity.regions()]);
  const say = sayIn(language);
  return (
    <Page
      title={say(words.queue)}
      lead={say(queueWords.lead)}
      actions={
        <ButtonLink href="/admin/kehadiran" icon={UserX}>
          {say(adminWords.adminTitle)}
        </ButtonLink>
      }
    >
      <Queue first={first} now={new Date().toISOString()} regionNames={namesOf(regions.items)} />
    </Page>
  );
}
