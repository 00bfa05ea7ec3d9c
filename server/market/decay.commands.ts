import { auctionOpened, priceStepped, saleClosed } from "@/server/market/market.contract";
import { nextDueAt, priceAt, whatIsDue } from "@/server/market/market.rules";
import { lockDueSales, type SaleRow, saveProgress } from "@/server/market/market.store";
import { saleFacts } from "@/server/market/sale-facts";
import { stepShare } from "@/server/market/step-share.rules";
import { sendToMatcher } from "@/server/matching/requeue.commands";
import { recordMany } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { openToAll } from "@/server/surplus/surplus.commands";

const AT_ONCE = 500;

/** Sweep: opens auctions, announces the steps of falling prices and closes sales that are over; each once, whoever sweeps. */
export async function decayPrices(work: Work): Promise<number> {
  const due = await lockDueSales(work.tx, work.now, AT_ONCE);
  const closing = due.filter((sale) => whatIsDue(sale, work.now) === "close");
  const going = due.filter((sale) => whatIsDue(sale, work.now) !== "close");
  await closeSales(work, closing);
  await announce(work, going);
  return due.length;
}

/** Tells how far prices fell. */
async function announce(work: Work, sales: readonly SaleRow[]): Promise<void> {
  const { tx, now } = work;
  const events = (what: "open" | "step") =>
    sales
      .filter((sale) => whatIsDue(sale, now) === what)
      .map((sale) => ({
        region: sale.regionId,
        payload: { ...saleFacts(sale), priceRupiah: Number(priceAt(sale, now)) },
      }));
  await recordMany(work, auctionOpened, events("open"));
  await recordMany(work, priceStepped, events("step"));
  await saveProgress(
    tx,
    sales.map((sale) => ({
      ...sale,
      openedAt: sale.openedAt ?? (now >= sale.auctionFrom ? now : null),
      dueAt: nextDueAt(sale, stepShare(sale.surplusId), now),
    })),
  );
}

/** Ends locked sales: what is left of their lots is open to whom the kitchen wished, and goes to the matcher. */
export async function closeSales(work: Work, sales: readonly SaleRow[]): Promise<void> {
  if (sales.length === 0) return;
  await saveProgress(
    work.tx,
    sales.map((sale) => ({ ...sale, closedAt: work.now })),
  );
  const wishes = sales.map(({ regionId, surplusId, openToAllAfter }) => ({
    regionId,
    surplusId,
    openToAll: openToAllAfter,
  }));
  const alive = new Map((await openToAll(work, wishes)).map((lot) => [lot.surplusId, lot]));
  const left = (sale: SaleRow) => alive.get(sale.surplusId)?.unitsLeft ?? 0;
  await recordMany(
    work,
    saleClosed,
    sales.map((sale) => ({ region: sale.regionId, payload: { ...saleFacts(sale), unitsLeft: left(sale) } })),
  );
  await sendToMatcher(
    work,
    sales.filter((sale) => left(sale) > 0),
  );
}
