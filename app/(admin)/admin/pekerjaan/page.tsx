import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { KeptMail } from "@/components/notification/kept-mail";
import { mailWords } from "@/components/notification/words";
import { DeadLetters } from "@/components/operations/dead-letters";
import { Heartbeats } from "@/components/operations/heartbeats";
import { jobWords, words } from "@/components/operations/words";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.jobs);

export default async function JobsPage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [beats, letters, mail] = await Promise.all([
    caller.operations.heartbeats(),
    caller.operations.deadLetters({ limit: 50 }),
    caller.notifications.keptMail(),
  ]);
  const say = sayIn(language);
  const now = new Date().toISOString();
  return (
    <Page title={say(words.jobs)} lead={say(jobWords.lead)}>
      <Section title={say(jobWords.letters)} hint={say(jobWords.lettersHint)}>
        <DeadLetters first={letters} now={now} />
      </Section>
      <Section title={say(jobWords.beats)}>
        <Heartbeats first={beats.items} now={now} />
      </Section>
      {mail.items ? (
        <Section title={say(mailWords.title)} hint={say(mailWords.hint)}>
          <KeptMail items={mail.items} now={now} language={language} />
        </Section>
      ) : null}
    </Page>
  );
}
