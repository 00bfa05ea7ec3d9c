import type { Chance } from "@/db/seed/chance";
import { DISHES, type Dish } from "@/db/seed/dishes";
import type { MemberActor, Role } from "@/server/kernel/actor";
import type { ClaimId, OrganisationId, PersonId, SessionId, SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";
import { takeUnits } from "@/server/surplus/claim.commands";
import { closeClaim } from "@/server/surplus/claim-closing.commands";
import { inEarlierEvening } from "@/server/surplus/evening.rules";
import { postSurplus } from "@/server/surplus/surplus.commands";
import { type PostInput, postInput, type SurplusRecord } from "@/server/surplus/surplus.contract";

/** Staff who post and collect in the demo. */
export type Member = Readonly<{ personId: PersonId; organisationId: OrganisationId }>;
export type Cast = Readonly<{ providers: readonly Member[]; ngos: readonly Member[]; towns: readonly Member[] }>;

const OPEN_IN_JAKARTA = 16;
const PAST_RESCUES = 12;
/** Minutes of the day between which the kitchens of the week behind us posted. */
const EIGHT = 20 * 60;
const HALF_PAST_NINE = 21 * 60 + 30;

const actor = (member: Member, role: Role): MemberActor => ({
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

const nth = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the cast is empty");
  return item;
};

async function post(tx: Transaction, by: Member, dish: Dish, units: number, now: Date): Promise<SurplusRecord> {
  return postSurplus({ tx, actor: actor(by, "provider"), now }, posting(dish, units, now));
}

/** A lot that found its way on an earlier day: posted, taken, weighed and handed over, each at its time. */
async function rescue(tx: Transaction, cast: Cast, index: number, chance: Chance, now: Date): Promise<void> {
  const postedAt = inEarlierEvening(now, "Asia/Jakarta", 1 + (index % 6), chance.between(EIGHT, HALF_PAST_NINE));
  const dish = nth(DISHES, index * 5 + 2);
  const units = chance.between(8, 60);
  const provider = nth(cast.providers, index * 7);
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
    await post(tx, kitchen, nth(DISHES, index), chance.between(6, 45), postedAt);
  }
  return PAST_RESCUES + kitchens.length;
}
