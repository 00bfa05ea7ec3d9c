import { providerProfile } from "@/server/identity/identity.commands";
import type { MemberActor } from "@/server/kernel/actor";
import { cellOf } from "@/server/kernel/cell";
import { mintId, type SurplusId } from "@/server/kernel/id";
import { record, recordMany } from "@/server/outbox/record";
import { exchangePhoto, touchPhoto } from "@/server/photo/photo.commands";
import { inSpan, withinTrace } from "@/server/platform/span";
import { currentTraceParent } from "@/server/platform/trace";
import type { Work } from "@/server/platform/work";
import { saveRevision } from "@/server/surplus/revision.store";
import {
  type EditInput,
  type PostInput,
  type SurplusRecord,
  surplusEdited,
  surplusPosted,
  surplusWithdrawn,
} from "@/server/surplus/surplus.contract";
import { surplusReasons, type WithdrawReason } from "@/server/surplus/surplus.reasons";
import {
  isProvidersOwn,
  opensAt,
  safeUntil,
  whyCannotCollectUntil,
  whyCannotPost,
} from "@/server/surplus/surplus.rules";
import {
  type LotRow,
  lockLot,
  lockScheduledLots,
  moveUnits,
  type Opening,
  saveLotEdit,
  saveNewLot,
  saveOpened,
  saveOpenToAll,
  savePosting,
  saveWithdrawReason,
} from "@/server/surplus/surplus.store";
import { findLot } from "@/server/surplus/surplus.view";

type ByStaff = Work<MemberActor>;

/** The part of a lot every event about it carries. */
export const lotFacts = (lot: Pick<LotRow, "id" | "providerId" | "regionId" | "cell" | "version" | "unitsOpen">) => ({
  surplusId: lot.id,
  providerId: lot.providerId,
  regionId: lot.regionId,
  cell: lot.cell,
  version: lot.version,
  unitsLeft: lot.unitsOpen,
});

async function shown(work: Pick<Work, "tx">, id: SurplusId): Promise<SurplusRecord> {
  const lot = await findLot(work.tx, id);
  if (!lot) throw surplusReasons.unknown();
  return lot;
}

/** Posts a lot: the clock is computed here and nowhere else, and the books open with the posting. */
export async function postSurplus(work: ByStaff, input: PostInput): Promise<SurplusRecord> {
  const { tx, actor, now } = work;
  const outlet = await providerProfile(tx, actor.organisationId);
  if (outlet.verification !== "verified") throw surplusReasons.notVerified();
  const place = input.place ?? outlet.place;
  const refusal = whyCannotPost(input, place, now);
  const safe = safeUntil(input);
  if (refusal || !safe) throw refusal ?? surplusReasons.printedDateMissing();
  if (input.photoId) await touchPhoto(work, input.photoId);
  const openAt = opensAt(now, input);
  const id = mintId<"surplus">(outlet.regionId, openAt);
  const { units, place: _, undoable, ...facts } = input;
  const lot = {
    ...facts,
    regionId: outlet.regionId,
    id,
    providerId: outlet.organisationId,
    postedBy: actor.personId,
    place,
    cell: cellOf(place),
    zone: outlet.zone,
    safeUntil: safe,
    state: undoable ? ("scheduled" as const) : ("open" as const),
    unitsPosted: units,
    unitsOpen: units,
    version: 1,
    postedAt: openAt,
    traceParent: currentTraceParent(),
  };
  // Sent together: none waits for the answer to another.
  await Promise.all([
    saveNewLot(tx, lot),
    savePosting(tx, id, units, now),
    undoable || record(work, outlet.regionId, surplusPosted, lotFacts(lot)),
  ]);
  return shown(work, id);
}

async function lockOwnLot({ tx, actor }: ByStaff, id: SurplusId): Promise<LotRow> {
  const lot = await lockLot(tx, id);
  if (!lot) throw surplusReasons.unknown();
  if (!isProvidersOwn(lot, actor.organisationId)) throw surplusReasons.notYours();
  return lot;
}

/** Changes what may change while the lot is open. Claims already made keep the window they were given. */
export async function editSurplus(work: ByStaff, input: EditInput): Promise<SurplusRecord> {
  const lot = await lockOwnLot(work, input.id);
  if (lot.state !== "open" && lot.state !== "scheduled") throw surplusReasons.ended({ state: lot.state });
  const pickupUntil = input.pickupUntil ?? lot.pickupUntil;
  const refusal = input.pickupUntil && whyCannotCollectUntil(pickupUntil, lot.safeUntil, work.now);
  if (refusal) throw refusal;
  await exchangePhoto(work, lot.photoId, input.photoId);
  const { id, version, ...change } = input;
  await saveRevision(work.tx, lot, work.now);
  if (!(await saveLotEdit(work.tx, id, version, change))) throw surplusReasons.changed({ version: lot.version });
  if (lot.state === "open") await record(work, lot.regionId, surplusEdited, { ...lotFacts(lot), version: version + 1 });
  return shown(work, id);
}

/** Takes back the units nobody claimed; claims already made stand. */
export async function withdrawSurplus(
  work: ByStaff,
  input: { id: SurplusId; reason: WithdrawReason },
): Promise<SurplusRecord> {
  const lot = await lockOwnLot(work, input.id);
  if (lot.unitsOpen === 0) throw surplusReasons.ended({ state: lot.state });
  await takeBack(work, lot, input.reason);
  return shown(work, lot.id);
}

/** Takes back a lot that nobody else has seen yet. */
export async function undoPosting(work: ByStaff, { id }: { id: SurplusId }): Promise<SurplusRecord> {
  const lot = await lockOwnLot(work, id);
  if (lot.state !== "scheduled") throw surplusReasons.alreadyPublic({ state: lot.state });
  await takeBack(work, lot, "posted_by_mistake");
  return shown(work, id);
}

/** What was never public leaves without a word to others. */
async function takeBack(work: Work, lot: LotRow, reason: WithdrawReason): Promise<void> {
  await saveWithdrawReason(work.tx, lot.id, reason);
  const after = await moveUnits(work.tx, lot.id, [{ from: "open", to: "withdrawn", units: lot.unitsOpen }], work.now);
  if (lot.state !== "scheduled") await record(work, lot.regionId, surplusWithdrawn, { ...lotFacts(after), reason });
}

/**
 * Opens lots to everyone near by, or takes that back, and tells; a lot that ended stays as it is.
 * @returns the facts of those that still live
 */
export async function openToAll(work: Work, wishes: readonly Opening[]): Promise<ReturnType<typeof lotFacts>[]> {
  const facts = (await saveOpenToAll(work.tx, wishes)).map(lotFacts);
  await recordMany(
    work,
    surplusEdited,
    facts.map((payload) => ({ region: payload.regionId, payload })),
  );
  return facts;
}

const OPENED_AT_ONCE = 200;

async function openLot(work: Work, lot: LotRow): Promise<void> {
  await saveOpened(work.tx, lot.id);
  await record(work, lot.regionId, surplusPosted, lotFacts(lot));
}

/** Sweep: opens scheduled lots whose time to undo is over, and only then tells the world, in the trace of who posted. */
export async function openScheduled(work: Work): Promise<number> {
  const due = await lockScheduledLots(work.tx, work.now, OPENED_AT_ONCE);
  for (const lot of due)
    await withinTrace(lot.traceParent, () => inSpan({ name: "open after rest" }, () => openLot(work, lot)));
  return due.length;
}
