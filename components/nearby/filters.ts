import {
  CATEGORIES,
  type Category,
  type HalalState,
  isHalalEnough,
  STORAGES,
  type Storage,
} from "@/server/kernel/food";
import { MINUTE } from "@/server/kernel/time";

export const DISTANCES_KM = [1, 2, 3, 5, 10] as const;
export const AMOUNTS = [10, 20, 50, 100] as const;
export const ARRIVALS_MINUTES = [15, 30, 60] as const;

export type Filters = Readonly<{
  categories: readonly Category[];
  storages: readonly Storage[];
  halalOnly: boolean;
  /** Not farther than this, in kilometres. */
  withinKm: number | null;
  /** At least so many units left. */
  unitsAtLeast: number | null;
  /** There, with the food still to be had, within so many minutes from now. */
  arriveWithinMinutes: number | null;
}>;

export const NO_FILTERS: Filters = {
  categories: [],
  storages: [],
  halalOnly: false,
  withinKm: null,
  unitsAtLeast: null,
  arriveWithinMinutes: null,
};

type Filterable = Readonly<{
  category: Category;
  storage: Storage;
  halal: HalalState;
  unitsLeft: number;
  distanceMeters: number;
  pickupUntil: string;
}>;

/** An empty group lets everything through; halal means certified or claimed by the kitchen. */
export function fits(lot: Filterable, filters: Filters, travelSeconds: number, now: Date): boolean {
  const { categories, storages, halalOnly, withinKm, unitsAtLeast, arriveWithinMinutes } = filters;
  if (categories.length > 0 && !categories.includes(lot.category)) return false;
  if (storages.length > 0 && !storages.includes(lot.storage)) return false;
  if (halalOnly && !isHalalEnough(lot.halal, "claimed")) return false;
  if (withinKm !== null && lot.distanceMeters > withinKm * 1_000) return false;
  if (unitsAtLeast !== null && lot.unitsLeft < unitsAtLeast) return false;
  if (arriveWithinMinutes === null) return true;
  const arrival = now.getTime() + travelSeconds * 1_000;
  return travelSeconds * 1_000 <= arriveWithinMinutes * MINUTE && arrival < new Date(lot.pickupUntil).getTime();
}

export const countChosen = (filters: Filters): number =>
  filters.categories.length +
  filters.storages.length +
  Number(filters.halalOnly) +
  Number(filters.withinKm !== null) +
  Number(filters.unitsAtLeast !== null) +
  Number(filters.arriveWithinMinutes !== null);

const NAMES = {
  categories: "jenis",
  storages: "simpan",
  halalOnly: "halal",
  withinKm: "km",
  unitsAtLeast: "minimal",
  arriveWithinMinutes: "menit",
} as const satisfies Record<keyof Filters, string>;

const known = <Name extends string>(names: readonly Name[], said: string | null): Name[] => {
  const wanted = said?.split(",") ?? [];
  return names.filter((name) => wanted.includes(name));
};
const oneOf = (numbers: readonly number[], said: string | null): number | null =>
  numbers.find((number) => String(number) === said) ?? null;

/** Reads filters from the query of an address; anything unreadable is no filter. */
export function readFilters(query: string): Filters {
  const said = new URLSearchParams(query);
  return {
    categories: known(CATEGORIES, said.get(NAMES.categories)),
    storages: known(STORAGES, said.get(NAMES.storages)),
    halalOnly: said.get(NAMES.halalOnly) === "1",
    withinKm: oneOf(DISTANCES_KM, said.get(NAMES.withinKm)),
    unitsAtLeast: oneOf(AMOUNTS, said.get(NAMES.unitsAtLeast)),
    arriveWithinMinutes: oneOf(ARRIVALS_MINUTES, said.get(NAMES.arriveWithinMinutes)),
  };
}

/** Filters as the query of an address, in one spelling; empty for none. */
export function writeFilters(filters: Filters): string {
  const parts = [
    [NAMES.categories, filters.categories.join(",")],
    [NAMES.storages, filters.storages.join(",")],
    [NAMES.halalOnly, filters.halalOnly ? "1" : ""],
    [NAMES.withinKm, filters.withinKm ?? ""],
    [NAMES.unitsAtLeast, filters.unitsAtLeast ?? ""],
    [NAMES.arriveWithinMinutes, filters.arriveWithinMinutes ?? ""],
  ] as const;
  return parts.flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`])).join("&");
}

/** An address's query with its filters replaced and everything else kept. */
export function withFilters(query: string, filters: Filters): string {
  const rest = new URLSearchParams(query);
  for (const name of Object.values(NAMES)) rest.delete(name);
  return [rest.toString(), writeFilters(filters)].filter(Boolean).join("&");
}
