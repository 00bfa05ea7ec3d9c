import type { Chance } from "@/db/seed/chance";
import { type Dish, dishesOf } from "@/db/seed/dishes";
import type { Kitchen } from "@/db/seed/names";
import type { MemberActor, Role } from "@/server/kernel/actor";
import type { ClaimId, OrganisationId, PersonId, SessionId, SurplusId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { postPriced } from "@/server/market/market.commands";
import { shareOf } from "@/server/market/market.rules";
import type { Transaction } from "@/server/platform/database";
import { takeUnits } from "@/server/surplus/claim.commands";
import { closeClaim } from "@/server/surplus/claim-closing.commands";
import { inEarlierEvening } from "@/server/surplus/evening.rules";
import { postSurplus } from "@/server/surplus/surplus.commands";
import { type PostInput, postInput, type SurplusRecord } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

/** Staff who post and collect in the demo. */
export type Member = Readonly<{ personId: PersonId; organisationId: OrganisationId }>;
export type Cook = Member & Readonly<{ kitchen: Kitchen }>;
export type Cast = Readonly<{ providers: readonly Cook[]; ngos: readonly Member[]; towns: readonly Cook[] }>;

const OPEN_IN_JAKARTA = 16;
const PAST_RESCUES = 12;
/** Minutes from now until which food for sale is collected: a sale ends 45 minutes before, so some auctions run already. */
const SOLD_FOR_MINUTES = [60, 66, 72, 80, 90, 100, 110, 120, 150, 180, 210, 240] as const;
/** Of the day's price, as most kitchens would ask for it in the evening. */
const EVENING_PERCENT = 70;
/** Minutes of the day between which the kitchens of the week behind us posted. */
const EIGHT = 20 * 60;
const HALF_PAST_NINE = 21 * 60 + 30;

/** A demo account as the one who acts. */
export const actor = (member: Member, role: Role): MemberActor => ({
  kind: "person",
  sessionId: member.personId as string as SessionId,
  roles: [role],
  ...member,
});

function posting({ ageMs, windowMs, printedInMs, ...facts }: Dish, units: number, now: Date): PostInput {
  return postInput.parse({
    ...facts,
    units,
    cookedAt: later(now, -ageMs).toISOString(),
    pickupUntil: later(now, windowMs).toISOString(),
    printedDate: printedInMs === undefined ? null : later(now, printedInMs).toISOString(),
  });
}

/** The item at an index of a list that has no end. */
export const nth = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the cast is empty");
  return item;
};

/** Posts a dish as a kitchen would. */
export async function post(tx: Transaction, by: Cook, dish: Dish, units: number, now: Date): Promise<SurplusRecord> {
  return postSurplus({ tx, actor: actor(by, "provider"), now }, posting(dish, units, now));
}

/** A lot for sale that is collected until so many minutes from now, or as long as what the kitchen has stays safe. */
async function sell(tx: Transaction, by: Cook, index: number, units: number, now: Date): Promise<void> {
  const wantedMs = nth(SOLD_FOR_MINUTES, index) * MINUTE;
  const dishes = dishesOf(by.kitchen).toSorted((one, other) => keepsFor(other, now) - keepsFor(one, now));
  const keeping = dishes.filter((one) => keepsFor(one, now) >= wantedMs);
  const dish = nth(keeping.length > 0 ? keeping : dishes.slice(0, 1), index);
  const windowMs = Math.min(wantedMs, keepsFor(dish, now));
  const priceRupiah = shareOf(rupiah(dish.priceRupiah), EVENING_PERCENT);
  await postPriced(
    { tx, actor: actor(by, "provider"), now },
    { ...posting({ ...dish, windowMs }, units, now), priceRupiah },
  );
}

/** How long a dish is safe from the moment it is posted. */
function keepsFor(dish: Dish, now: Date): number {
  const safe = safeUntil(posting({ ...dish, windowMs: 4 * HOUR }, 1, now));
  return safe ? safe.getTime() - now.getTime() : 0;
}

/** A lot that found its way on an earlier day: posted, taken, weighed and handed over, each at its time. */
async function rescue(tx: Transaction, cast: Cast, index: number, chance: Chance, now: Date): Promise<void> {
  const postedAt = inEarlierEvening(now, "Asia/Jakarta", 1 + (index % 6), chance.between(EIGHT, HALF_PAST_NINE));
  const provider = nth(cast.providers, index * 7);
  const dish = nth(dishesOf(provider.kitchen), index);
  const units = chance.between(8, 60);
  const ngo = nth(cast.ngos, index * 11);
  const lot = await post(tx, provider, dish, units, postedAt);
  const takenAt = later(postedAt, chance.between(1, 9) * MINUTE);
  const taker = { tx, actor: actor(ngo, "ngo"), now: takenAt };
  const wanted = {
    surplusId: lot.id as SurplusId,
    recipientId: ngo.organisationId,
    personId: ngo.personId,
    units,
    via: "offer" as const,
    offerId: null,
  };
  const claim = await takeUnits(taker, wanted);
  const handedAt = later(takenAt, chance.between(12, 40) * MINUTE);
  const rejectedUnits = index % 4 === 0 ? 1 : 0;
  const acceptedUnits = claim.units - rejectedUnits;
  await closeClaim({ tx, actor: actor(provider, "provider"), now: handedAt }, claim.id as ClaimId, {
    acceptedUnits,
    rejectedUnits,
    weightGrams: dish.gramsPerUnit ? acceptedUnits * dish.gramsPerUnit : null,
    weightMethod: dish.gramsPerUnit ? (index % 3 === 0 ? "scale" : "estimate") : "unknown",
  });
}

/** The week behind us and the evening ahead, through the same commands people use, so that the books balance. */
export async function liveTheEvening(tx: Transaction, cast: Cast, chance: Chance, now: Date): Promise<number> {
  for (let index = 0; index < PAST_RESCUES; index += 1) await rescue(tx, cast, index, chance, now);
  const kitchens = [
    ...Array.from({ length: OPEN_IN_JAKARTA }, (_, index) => nth(cast.providers, index * 3)),
    ...cast.towns.filter((_, index) => index % 4 === 0),
  ];
  for (const [index, kitchen] of kitchens.entries()) {
    const postedAt = later(now, -chance.between(0, 6) * MINUTE);
    await post(tx, kitchen, nth(dishesOf(kitchen.kitchen), index), chance.between(6, 45), postedAt);
  }
  for (const [index] of SOLD_FOR_MINUTES.entries())
    await sell(tx, nth(cast.providers, index * 3 + 1), index, chance.between(4, 24), now);
  return PAST_RESCUES + kitchens.length + SOLD_FOR_MINUTES.length;
}
