import { storyOf } from "@/app/(admin)/admin/lot/[id]/story";
import { isLotOnSale } from "@/app/on-sale";
import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { LotStory } from "@/components/operations/lot-story";
import { words } from "@/components/operations/words";
import { foundByAddress } from "@/server/web/page-guard";

type StoryPageProps = Readonly<{ params: Promise<{ id: string }> }>;

const title = pageTitle(words.story);

/** An address that leads nowhere is named so. */
export async function generateMetadata({ params }: StoryPageProps) {
  const { id } = await params;
  await foundByAddress(() => storyOf(id));
  return title();
}

export default async function LotStoryPage({ params }: StoryPageProps) {
  const [{ id }, language] = await Promise.all([params, readLanguage()]);
  const [story, isOnSale] = await Promise.all([storyOf(id), isLotOnSale(id)]);
  return <LotStory story={story} isOnSale={isOnSale} now={new Date().toISOString()} language={language} />;
}
