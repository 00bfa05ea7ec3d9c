import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { boardOf, namesOf } from "@/components/operations/board";
import { KeepFresh } from "@/components/operations/keep-fresh";
import { Tonight } from "@/components/operations/tonight";
import { words } from "@/components/operations/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.tonight);
const MOST = 100;

export default async function TonightPage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [tonight, unplaced, waiting, beats, letters, books, regions, data] = await Promise.all([
    caller.operations.tonight(),
    caller.unplaced.list({ limit: 1 }),
    caller.identity.organisations({ verification: "pending", limit: MOST }),
    caller.operations.heartbeats(),
    caller.operations.deadLetters({ limit: MOST }),
    caller.surplus.imbalances(),
    caller.identity.regions(),
    caller.privacy.queue({}),
  ]);
  const now = new Date();
  const pending = `${waiting.items.length}${waiting.nextCursor ? "+" : ""}`;
  const imbalances = books.items.map((lot) => lot.surplusId);
  const counts = { pending, deadLetters: letters.items.length, dataRequests: data.open, imbalances };
  const board = boardOf({ unplaced, ...counts, beats: beats.items, regionNames: namesOf(regions.items) }, now);
  const say = sayIn(language);
  return (
    <Page title={say(words.tonight)} lead={say(words.tonightLead)}>
      <Tonight tonight={tonight} board={board} beats={beats.items} now={now.toISOString()} language={language} />
      <KeepFresh />
    </Page>
  );
}
