import { storyOf } from "@/app/(admin)/admin/lot/[id]/story";
import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { LotStory } from "@/components/operations/lot-story";
import { words } from "@/components/operations/words";

export const generateMetadata = pageTitle(words.story);

export default async function LotStoryPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  const [{ id }, language] = await Promise.all([params, readLanguage()]);
  const story = await storyOf(id);
  return <LotStory story={story} now={new Date().toISOString()} language={language} />;
}
