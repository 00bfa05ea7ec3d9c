import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { PublicFrame } from "@/app/(public)/public-frame";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { SceneList } from "@/components/story/scene-list";
import { STORY_COOKIE, storyFrom } from "@/components/story/story";
import { StoryOpening } from "@/components/story/story-opening";
import { words } from "@/components/story/words";
import { Page } from "@/components/ui/page";
import { config } from "@/server/platform/config";

export const generateMetadata = pageTitle(words.title);

export default async function StoryPage() {
  if (!config().DEMO_MODE) notFound();
  const [language, jar] = await Promise.all([readLanguage(), cookies()]);
  const story = storyFrom(jar.get(STORY_COOKIE)?.value);
  const say = sayIn(language);
  return (
    <PublicFrame>
      <Page title={say(words.title)} lead={say(words.lead)}>
        <StoryOpening story={story} />
        <SceneList current={story?.scene ?? null} language={language} />
      </Page>
    </PublicFrame>
  );
}
