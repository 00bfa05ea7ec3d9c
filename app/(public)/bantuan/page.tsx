import { PublicFrame } from "@/app/(public)/public-frame";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { words as storyWords } from "@/components/story/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { NEWCOMERS } from "@/components/welcome/newcomer";
import { ThreeCards } from "@/components/welcome/three-cards";
import { newcomerWords, words } from "@/components/welcome/words";
import { config } from "@/server/platform/config";

export const generateMetadata = pageTitle(words.help);

export default async function HelpPage() {
  const language = await readLanguage();
  const say = sayIn(language);
  return (
    <PublicFrame>
      <Page title={say(words.help)} lead={say(words.helpLead)}>
        {NEWCOMERS.map((newcomer) => (
          <Section key={newcomer} title={say(newcomerWords[newcomer])}>
            <ThreeCards newcomer={newcomer} language={language} />
          </Section>
        ))}
        {config().DEMO_MODE ? <ButtonLink href="/cerita">{say(storyWords.fromSignIn)}</ButtonLink> : null}
      </Page>
    </PublicFrame>
  );
}
