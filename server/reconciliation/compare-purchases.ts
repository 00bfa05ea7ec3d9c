import { askStandings } from "@/server/escrow/ask-standings";
import type { Outing } from "@/server/outbox/errand";
import { type BookedAt, listBooked } from "@/server/reconciliation/books.view";
import { type Difference, isAsked, withinBooks, withProvider } from "@/server/reconciliation/reconciliation.rules";

const PAGE = 2_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** What disagrees about some purchases: within the books, with the claims, and with their providers. */
async function compare(outing: Outing, rows: readonly BookedAt[]): Promise<Difference[]> {
  const now = outing.clock();
  const standings = await askStandings(
    outing,
    rows.filter((row) => isAsked(row, now)),
  );
  return rows.flatMap((row) => {
    const standing = standings.get(row.id);
    return [...withinBooks(row, now), ...(standing ? withProvider(row, standing) : [])];
  });
}

/** Money moves while it is counted: what seems to disagree is read anew, and only what still does is told. */
async function compareTwice(outing: Outing, rows: readonly BookedAt[]): Promise<Difference[]> {
  const first = await compare(outing, rows);
  if (first.length === 0) return first;
  const ids = [...new Set(first.map(({ subject }) => subject))];
  return compare(outing, await listBooked(outing.db, { ids }));
}

/** Every purchase, page by page. @returns how many there are, and at most so many differences */
export async function comparePurchases(outing: Outing, most: number) {
  const differences: Difference[] = [];
  let escrows = 0;
  for (let after = FIRST; ; ) {
    const rows = await listBooked(outing.db, { after, limit: PAGE });
    escrows += rows.length;
    if (differences.length < most) differences.push(...(await compareTwice(outing, rows)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return { escrows, differences: differences.slice(0, most) };
    after = last.id;
  }
}
