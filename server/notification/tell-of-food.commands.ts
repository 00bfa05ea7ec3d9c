import type { ClaimId, OfferId, OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import { listTouchedByRecall } from "@/server/notification/dispute.view";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { lastCall } from "@/server/notification/notification.rules";
import type { Facts } from "@/server/notification/notification.text";
import {
  type ClaimTold,
  findClaim,
  findLot,
  type LotTold,
  listAdmins,
  listHeldOf,
  listInLine,
  listOffers,
  listPeopleByHouse,
  listPeopleOf,
  type OfferTold,
} from "@/server/notification/notification.view";
import { type Telling, tell, tellAll } from "@/server/notification/tell.commands";
import type { EventFacts, Happened } from "@/server/outbox/reaction";
import type { Work } from "@/server/platform/work";

/** What a notification about food says of it. @param until the hour it names */
export const foodFacts = (lot: LotTold, units: number, until: Date): Facts => ({
  ...{ title: lot.title, unitName: lot.unitName, units, kitchen: lot.kitchen },
  ...{ until: until.toISOString(), zone: lot.zone },
});

type About = Pick<Telling, "type" | "people" | "occasion" | "subject" | "href"> & Partial<Telling>;
const tellAbout = (work: Work, lot: LotTold, about: About & { facts: Facts }) =>
  tell(work, { regionId: lot.regionId, zone: lot.zone, ...about });

const offerTelling = (
  type: "offer_made" | "turn_came" | "offer_ending",
  { offerId, units, deadline, lot }: Omit<OfferTold, "waited">,
  people: readonly PersonId[],
): Telling => ({
  ...{ type, people, occasion: offerId, subject: `offer:${offerId}`, href: "/jemput", expiresAt: deadline },
  ...{ regionId: lot.regionId, zone: lot.zone, facts: foodFacts(lot, units, deadline) },
});

/** Reminds a recipient's people of an offer. */
export const tellOfferEnding = async (work: Work, offer: Omit<OfferTold, "waited">): Promise<number> =>
  tell(work, offerTelling("offer_ending", offer, await listPeopleOf(work.tx, [offer.recipientId])));

/** Offers were made; those that have been answered by the time this runs are not told. */
export async function tellOffersMade(
  work: Work,
  happened: readonly Happened<Readonly<{ offerId: OfferId }>>[],
): Promise<void> {
  const ids = happened.map(({ payload }) => payload.offerId);
  const offers = new Map((await listOffers(work.tx, ids)).map((offer) => [offer.offerId, offer]));
  const open = happened.flatMap(({ payload: { offerId }, within }) => {
    const offer = offers.get(offerId);
    return offer?.state === "open" && offer.deadline > work.now ? [{ offer, within }] : [];
  });
  const houses = [...new Set(open.map(({ offer }) => offer.recipientId))];
  const people = await listPeopleByHouse(work.tx, houses);
  await tellAll(
    work,
    open.map(({ offer, within }) => ({
      ...offerTelling(offer.waited ? "turn_came" : "offer_made", offer, people.get(offer.recipientId) ?? []),
      within,
    })),
  );
}

const OPEN_ENDED: ReadonlySet<NotificationType> = new Set(["pickup_missed", "handover_done", "food_recalled"]);

/** Tells the recipient's people of one of its claims. */
export async function tellRecipient(work: Work, type: NotificationType, claim: ClaimTold, units = claim.units) {
  const { claimId, recipientId, lot, pickupUntil } = claim;
  const people = await listPeopleOf(work.tx, [recipientId]);
  const isOpenEnded = OPEN_ENDED.has(type);
  return tellAbout(work, lot, {
    ...{ type, people, occasion: claimId, subject: `claim:${claimId}`, href: "/jemput/ambil" },
    expiresAt: isOpenEnded ? null : pickupUntil,
    facts: foodFacts(lot, units, pickupUntil),
  });
}

/** Tells the kitchen's people of a claim on one of their lots. */
async function tellKitchen(
  work: Work,
  type: NotificationType,
  claim: ClaimTold,
  told: Partial<Telling> & { units: number },
) {
  const { claimId, lot, recipient, pickupUntil } = claim;
  const { units, ...rest } = told;
  const people = await listPeopleOf(work.tx, [lot.providerId]);
  return tellAbout(work, lot, {
    ...{ type, people, occasion: claimId, subject: `claim:${claimId}`, href: `/dapur/${lot.surplusId}`, ...rest },
    facts: { ...foodFacts(lot, units, pickupUntil), recipient },
  });
}

type ClaimEvent = Readonly<{ claimId: ClaimId; units: number }>;

export async function tellClaimMade(work: Work, { claimId, units }: ClaimEvent): Promise<void> {
  const claim = await findClaim(work.tx, claimId);
  if (claim?.state === "held") await tellKitchen(work, "lot_claimed", claim, { units, expiresAt: claim.pickupUntil });
}

/** Units came free: the kitchen learns whether the recipient left or took a part. */
export async function tellUnitsFreed(
  work: Work,
  { claimId, units, why }: ClaimEvent & { why: string },
  { id }: EventFacts,
): Promise<void> {
  const claim = await findClaim(work.tx, claimId);
  if (!claim) return;
  const type = why === "cancelled" ? "claim_cancelled" : "claim_shrunk";
  await tellKitchen(work, type, claim, { units, occasion: id, expiresAt: lastCall(claim.lot) });
}

export async function tellClaimMissed(work: Work, { claimId, units }: ClaimEvent): Promise<void> {
  const claim = await findClaim(work.tx, claimId);
  if (!claim) return;
  await tellKitchen(work, "claim_missed", claim, { units });
  await tellRecipient(work, "pickup_missed", claim);
}

export async function tellHandover(work: Work, { claimId }: ClaimEvent): Promise<void> {
  const claim = await findClaim(work.tx, claimId);
  if (!claim?.acceptedUnits) return;
  await tellKitchen(work, "handover_given", claim, { units: claim.acceptedUnits });
  await tellRecipient(work, "handover_done", claim, claim.acceptedUnits);
}

type LotEvent = Readonly<{ surplusId: SurplusId }>;

async function tellKitchenOfLot(
  work: Work,
  type: NotificationType,
  lot: LotTold,
  units: number,
  told: Partial<Telling> = {},
) {
  const people = await listPeopleOf(work.tx, [lot.providerId]);
  const { surplusId } = lot;
  return tellAbout(work, lot, {
    ...{ type, people, occasion: surplusId, subject: `lot:${surplusId}`, href: `/dapur/${surplusId}`, ...told },
    facts: foodFacts(lot, units, lastCall(lot)),
  });
}

export const tellLonely = (work: Work, lot: LotTold): Promise<number> =>
  tellKitchenOfLot(work, "lot_lonely", lot, lot.unitsOpen, { expiresAt: lastCall(lot) });

async function tellInLine(work: Work, lot: LotTold, except: readonly OrganisationId[] = []): Promise<void> {
  const waiting = (await listInLine(work.tx, lot.surplusId)).filter((id) => !except.includes(id));
  const people = await listPeopleOf(work.tx, waiting);
  await tellAbout(work, lot, {
    ...{ type: "waiting_ended", people, occasion: lot.surplusId, subject: `lot:${lot.surplusId}`, href: "/jemput" },
    facts: foodFacts(lot, 0, lastCall(lot)),
  });
}

/** The rest of a lot was taken back: those who hold a part keep it, those in line hear that nothing will come. */
export async function tellWithdrawn(work: Work, { surplusId }: LotEvent): Promise<void> {
  const lot = await findLot(work.tx, surplusId);
  if (!lot) return;
  const held = await listHeldOf(work.tx, surplusId);
  for (const claim of held) await tellRecipient(work, "lot_withdrawn", claim);
  await tellInLine(
    work,
    lot,
    held.map(({ recipientId }) => recipientId),
  );
}

async function tellTouched(work: Work, claim: Awaited<ReturnType<typeof listTouchedByRecall>>[number]) {
  const { buyerId, claimId, lot, pickupUntil } = claim;
  const units = claim.acceptedUnits ?? claim.units;
  if (!buyerId) return tellRecipient(work, "food_recalled", claim, units);
  return tellAbout(work, lot, {
    ...{ type: "food_recalled", people: [buyerId], occasion: claimId, subject: `claim:${claimId}` },
    ...{ href: "/pasar/pesanan", facts: foodFacts(lot, units, pickupUntil) },
  });
}

/** Food was recalled: the kitchen, those in line and everyone who holds or has received some. */
export async function tellRecalled(work: Work, { surplusId }: LotEvent): Promise<void> {
  const lot = await findLot(work.tx, surplusId);
  if (!lot) return;
  await tellKitchenOfLot(work, "lot_recalled", lot, 0);
  for (const claim of await listTouchedByRecall(work.tx, surplusId)) await tellTouched(work, claim);
  await tellInLine(work, lot);
}

/** Units nobody fetched passed their time. */
export async function tellExpired(
  work: Work,
  { surplusId, units }: LotEvent & { units: number },
  { id }: EventFacts,
): Promise<void> {
  const lot = await findLot(work.tx, surplusId);
  if (!lot) return;
  await tellKitchenOfLot(work, "lot_expired", lot, units, { occasion: id });
  await tellInLine(work, lot);
}

/** No recipient was found: the kitchen knows that it is seen to, the admins that it waits for them. */
export async function tellUnplaced(work: Work, { surplusId }: LotEvent, { id }: EventFacts): Promise<void> {
  const lot = await findLot(work.tx, surplusId);
  if (!lot || lot.unitsOpen === 0 || lot.pickupUntil <= work.now) return;
  const until = { occasion: id, expiresAt: lastCall(lot) };
  await tellKitchenOfLot(work, "lot_unplaced", lot, lot.unitsOpen, until);
  const people = await listAdmins(work.tx);
  await tellAbout(work, lot, {
    ...{ type: "unplaced_waiting", people, subject: `lot:${surplusId}`, href: `/admin/lot/${surplusId}`, ...until },
    facts: foodFacts(lot, lot.unitsOpen, lastCall(lot)),
  });
}
