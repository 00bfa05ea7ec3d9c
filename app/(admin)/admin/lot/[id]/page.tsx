import { readLanguage } from "@/components/language/read-preferences";
import { LotStory } from "@/components/operations/lot-story";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const metadata = { title: "Perjalanan makanan" };

export default async function LotStoryPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  await requireRole("admin");
  const [{ id }, language, caller] = await Promise.all([params, readLanguage(), pageCaller()]);
  const story = await orNotFound(caller.story.ofLot({ id }));
  return <LotStory story={story} now={new Date().toISOString()} language={language} />;
}
