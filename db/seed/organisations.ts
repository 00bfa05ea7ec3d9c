import type { ngoProfile, organisation } from "@/db/schema/identity";
import type { Chance } from "@/db/seed/chance";
import { carerName, kitchenName, kitchenOf, landmark, street } from "@/db/seed/names";
import { BEYOND_JAKARTA, IN_JAKARTA, type Neighbourhood } from "@/db/seed/neighbourhoods";
import { sealContact } from "@/server/identity/identity.contacts";
import type { OpeningHours, OrganisationKind } from "@/server/identity/identity.contract";
import { zoneOfRegion } from "@/server/identity/identity.rules";
import { CATEGORIES, STORAGES } from "@/server/kernel/food";
import type { OrganisationId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { Private } from "@/server/kernel/private";
import { DAY, later } from "@/server/kernel/time";

export type OrganisationRow = typeof organisation.$inferInsert;
export type ProfileRow = typeof ngoProfile.$inferInsert;

export const PROVIDERS_IN_JAKARTA = 66;
const NGOS_IN_JAKARTA = 130;
const PROVIDERS_PER_TOWN = 2;
const NGOS_PER_TOWN = 3;
/** About 300 m in degrees. */
const JITTER = 0.0027;

const week = (opensAtMinute: number, closesAtMinute: number): OpeningHours =>
  Array.from({ length: 7 }, (_, weekday) => ({ weekday, opensAtMinute, closesAtMinute }));
export const ROUND_THE_CLOCK = week(0, 1440);

function near({ place }: Neighbourhood, chance: Chance): Place {
  const off = () => (chance.next() * 2 - 1) * JITTER;
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { latitude: rounded(place.latitude + off()), longitude: rounded(place.longitude + off()) };
}

export function outletAt(
  at: Neighbourhood,
  kind: OrganisationKind,
  name: string,
  chance: Chance,
  now: Date,
): OrganisationRow {
  const phone = `+62812${chance.between(10_000_000, 99_999_999)}`;
  const { phoneCipher, emailCipher } = sealContact({ phone: new Private(phone), email: null });
  return {
    id: chance.uuid() as OrganisationId,
    kind,
    name,
    regionId: at.regionId,
    zone: zoneOfRegion(at.regionId),
    place: near(at, chance),
    address: `${street(chance)}, ${at.name}, ${at.city}`,
    landmark: landmark(chance),
    openingHours: [...ROUND_THE_CLOCK],
    contactPhoneCipher: phoneCipher,
    contactEmailCipher: emailCipher,
    verification: "verified",
    verifiedAt: later(now, -30 * DAY),
    createdAt: later(now, -chance.between(31, 400) * DAY),
  };
}

const spread = (places: readonly Neighbourhood[], count: number): Neighbourhood[] =>
  Array.from({ length: count }, (_, index) => places[index % places.length]).filter((place) => place !== undefined);
const repeated = (places: readonly Neighbourhood[], each: number): Neighbourhood[] =>
  places.flatMap((place) => Array.from({ length: each }, () => place));

const KITCHEN_HOURS = {
  "Warung Nasi": week(8 * 60, 22 * 60),
  "Rumah Makan": week(10 * 60, 22 * 60),
  "Toko Roti": week(6 * 60, 21 * 60),
  Katering: week(5 * 60, 20 * 60),
  Hotel: ROUND_THE_CLOCK,
  Kafe: week(9 * 60, 25 * 60),
  Swalayan: week(8 * 60, 22 * 60),
} as const;

/** provider001 … in the order of their accounts: Jakarta first, then the other towns. */
export function providers(chance: Chance, now: Date): OrganisationRow[] {
  const places = [...spread(IN_JAKARTA, PROVIDERS_IN_JAKARTA), ...repeated(BEYOND_JAKARTA, PROVIDERS_PER_TOWN)];
  return places.map((at, index) => ({
    ...outletAt(at, "provider", kitchenName(index), chance, now),
    openingHours: [...KITCHEN_HOURS[kitchenOf(index)]],
  }));
}

export type Ngo = Readonly<{ organisation: OrganisationRow; profile: ProfileRow }>;

/** ngo001 …: the first 120 take everything within reach of all Jakarta; then ten with a halal minimum, then the towns. */
export function ngos(chance: Chance, now: Date): Ngo[] {
  const places = [...spread(IN_JAKARTA, NGOS_IN_JAKARTA), ...repeated(BEYOND_JAKARTA, NGOS_PER_TOWN)];
  return places.map((at, index) => {
    const organisation = outletAt(at, "ngo", carerName(index, at.name), chance, now);
    const strict = index >= 120 && index < NGOS_IN_JAKARTA;
    return { organisation, profile: roomy(organisation.id, chance, strict ? "certified" : "no") };
  });
}

/** One food bank a region, for lots that found no taker. */
export function fallbacks(chance: Chance, now: Date): Ngo[] {
  const regions = new Map([...IN_JAKARTA, ...BEYOND_JAKARTA].map((at) => [at.regionId, at]));
  return [...regions.values()].map((at) => {
    const organisation = outletAt(at, "ngo", `Bank Pangan ${at.city}`, chance, now);
    return { organisation, profile: { ...roomy(organisation.id, chance, "no"), isFallback: true } };
  });
}

const roomy = (organisationId: OrganisationId, chance: Chance, halalMinimum: "certified" | "no"): ProfileRow => ({
  organisationId,
  headsFed: chance.between(30, 400),
  capacityGramsPerDay: 1_000_000 * chance.between(1, 3),
  capacityPortionsPerDay: 1_000 * chance.between(3, 8),
  categories: [...CATEGORIES],
  halalMinimum,
  storages: [...STORAGES],
  radiusMeters: 25_000,
});
