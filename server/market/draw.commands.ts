import type { PersonActor } from "@/server/kernel/actor";
import { Failure } from "@/server/kernel/failure";
import type { ClaimId, DrawId } from "@/server/kernel/id";
import { earliest, later } from "@/server/kernel/time";
import { settleBid, takeStand } from "@/server/market/buy.commands";
import { whyCannotBuy } from "@/server/market/buying.rules";
import {
  type DrawRow,
  type EntryRow,
  findEntry,
  listEntries,
  lockDueDraws,
  saveDecided,
  saveEntryState,
} from "@/server/market/draw.store";
import { drawOrder } from "@/server/market/draw-order";
import { type DrawRecord, drawDecided } from "@/server/market/market.contract";
import { marketReasons } from "@/server/market/market.reasons";
import { findSale } from "@/server/market/market.store";
import { lockBuyers, tryLockBuyers } from "@/server/market/purchase.store";
import { saleFacts } from "@/server/market/sale-facts";
import { record } from "@/server/outbox/record";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";
import { holdToSell } from "@/server/surplus/sell.commands";

/** One lot locked at a time: two draws cannot wait for each other. */
const AT_ONCE = 1;

/** What a person may know of a draw they took part in: the seed once it is decided. @throws Failure `market.unknownDraw` */
export async function showDraw(reader: Reader, { personId }: PersonActor, id: DrawId): Promise<DrawRecord> {
  const found = await findEntry(reader, id, personId);
  if (!found) throw marketReasons.unknownDraw();
  const { draw, entry, entries } = found;
  const { surplusId, closesAt, commitment, decidedAt, seed } = draw;
  const { units, state, claimId } = entry;
  return { drawId: id, surplusId, units, closesAt, commitment, state, entries, seed: decidedAt ? seed : null, claimId };
}

/** Sweep: decides draws whose gathering is over, each once, whoever sweeps. @returns how many */
export async function decideDraws(work: Work): Promise<number> {
  const due = await lockDueDraws(work.tx, work.now, AT_ONCE);
  let decided = 0;
  for (const draw of due) if (await decide(work, draw)) decided += 1;
  return decided;
}

/**
 * The entrants of a draw, each held so that they buy nothing else meanwhile, and the lot in hand so that nobody enters any more.
 * @returns null where somebody came at the last moment and is still buying: the next sweep finds them free
 */
async function holdEntrants({ tx }: Work, { id, surplusId }: DrawRow): Promise<readonly EntryRow[] | null> {
  // Whoever buys holds themselves before the lot; in the other order two would wait for each other.
  const early = await listEntries(tx, id);
  await lockBuyers(tx, early);
  await holdToSell({ tx }, surplusId);
  const all = await listEntries(tx, id);
  const late = all.filter(({ personId }) => early.every((entry) => entry.personId !== personId));
  return late.length === 0 || (await tryLockBuyers(tx, late)) ? all : null;
}

async function decide(work: Work, draw: DrawRow): Promise<boolean> {
  const { tx, now } = work;
  const entrants = await holdEntrants(work, draw);
  if (!entrants) return false;
  for (const entry of drawOrder(draw.seed, entrants)) {
    const claimId = await serve(work, draw, entry);
    await saveEntryState(tx, entry, { state: claimId ? "won" : "lost", claimId });
  }
  await saveDecided(tx, draw.id, now);
  const sale = await findSale(tx, draw.surplusId);
  if (sale) await record(work, draw.regionId, drawDecided, { ...saleFacts(sale), drawId: draw.id });
  return true;
}

/** Sells to one who was drawn, as of the moment the gathering ended; null where nothing is left for them. */
async function serve(work: Work, { closesAt, surplusId }: DrawRow, entry: EntryRow): Promise<ClaimId | null> {
  const { personId, organisationId, units, expectedPriceRupiah } = entry;
  const bid = await takeStand(work, surplusId, { personId, organisationId });
  // Entered in time is bought in time: a late sweep takes nothing away, and the price had not risen.
  const at = earliest(bid.work.now, later(bid.sale.saleUntil, -1));
  if (at < closesAt || bid.lot.unitsOpen < units) return null;
  const wanted = { units, expectedPriceRupiah, organisationId };
  if (whyCannotBuy({ ...bid.sale, closedAt: null }, bid.standing, wanted, at)) return null;
  try {
    const { claimId } = await settleBid({ ...bid, work: { ...bid.work, now: at } }, units);
    return claimId as ClaimId;
  } catch (refusal) {
    if (refusal instanceof Failure) return null;
    throw refusal;
  }
}
