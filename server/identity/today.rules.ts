import type { RecipientProfile } from "@/server/identity/identity.contract";
import type { Vehicle } from "@/server/identity/today.contract";
import type { Storage } from "@/server/kernel/food";
import { dayOf } from "@/server/kernel/time";

/** What a vehicle changes, version 1: how far one goes with it, and how much one carries in one trip; null is no limit of its own. */
export const VEHICLES_V1: Readonly<Record<Vehicle, { reachMeters: number | null; gramsATrip: number | null }>> = {
  car: { reachMeters: null, gramsATrip: null },
  motorcycle: { reachMeters: null, gramsATrip: 60_000 },
  none: { reachMeters: 1_500, gramsATrip: 15_000 },
};

const COLD: readonly Storage[] = ["chilled", "frozen"];

type Able = Pick<RecipientProfile, "zone" | "today" | "capacityPortionsPerDay" | "storages" | "radiusMeters">;

/** A profile with what was said of today worked into it; unchanged where nothing was. */
export type AsOfToday<Profile> = Profile & Readonly<{ gramsATrip: number | null; paused: boolean }>;

/** The profile that counts at a moment: the usual one, or what its people said of this calendar day at their place. */
export function asOfToday<Profile extends Able>(profile: Profile, now: Date): AsOfToday<Profile> {
  const { today } = profile;
  return today && today.day === dayOf(now, profile.zone) ? withToday(profile, today) : asUsual(profile);
}

const usual = new WeakMap<Able, AsOfToday<Able>>();

/** Made once a profile: a window of matching asks for the same ones hundreds of times. */
function asUsual<Profile extends Able>(profile: Profile): AsOfToday<Profile> {
  const known = usual.get(profile) ?? { ...profile, gramsATrip: null, paused: false };
  usual.set(profile, known);
  return known as AsOfToday<Profile>;
}

function withToday<Profile extends Able>(profile: Profile, today: NonNullable<Able["today"]>): AsOfToday<Profile> {
  const { reachMeters, gramsATrip } = VEHICLES_V1[today.vehicle];
  return {
    ...profile,
    capacityPortionsPerDay: today.portions ?? profile.capacityPortionsPerDay,
    storages: today.coldSpace ? profile.storages : profile.storages.filter((storage) => !COLD.includes(storage)),
    radiusMeters: Math.min(profile.radiusMeters, reachMeters ?? profile.radiusMeters),
    gramsATrip,
    paused: today.paused,
  };
}
