import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { LotStory } from "@/components/operations/lot-story";
import { words } from "@/components/operations/words";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.story);

export default async function LotStoryPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  await requireRole("admin");
  const [{ id }, language, caller] = await Promise.all([params, readLanguage(), pageCaller()]);
  const story = await orNotFound(caller.story.ofLot({ id }));
  return <LotStory story={story} now={new Date().toISOString()} language={language} />;
}
