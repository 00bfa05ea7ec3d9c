import {
  CATEGORIES,
  type Category,
  type HalalState,
  isHalalEnough,
  STORAGES,
  type Storage,
} from "@/server/kernel/food";

export type Filters = Readonly<{
  categories: readonly Category[];
  storages: readonly Storage[];
  halalOnly: boolean;
}>;

export const NO_FILTERS: Filters = { categories: [], storages: [], halalOnly: false };

type Filterable = Readonly<{ category: Category; storage: Storage; halal: HalalState }>;

/** An empty group lets everything through; halal means certified or claimed by the kitchen. */
export const fits = (lot: Filterable, { categories, storages, halalOnly }: Filters): boolean =>
  (categories.length === 0 || categories.includes(lot.category)) &&
  (storages.length === 0 || storages.includes(lot.storage)) &&
  (!halalOnly || isHalalEnough(lot.halal, "claimed"));

export const countChosen = ({ categories, storages, halalOnly }: Filters): number =>
  categories.length + storages.length + Number(halalOnly);

const known = <Name extends string>(names: readonly Name[], said: unknown): Name[] =>
  Array.isArray(said) ? names.filter((name) => said.includes(name)) : [];

/** Reads what the browser remembered; anything unreadable is no filter. */
export function readFilters(text: string | null): Filters {
  try {
    const said: Partial<Record<keyof Filters, unknown>> = JSON.parse(text ?? "{}") ?? {};
    return {
      categories: known(CATEGORIES, said.categories),
      storages: known(STORAGES, said.storages),
      halalOnly: said.halalOnly === true,
    };
  } catch {
    return NO_FILTERS;
  }
}
