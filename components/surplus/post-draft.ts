import { fromWallText } from "@/components/format/wall-time";
import type { ALLERGENS, Category, HalalState, Storage } from "@/server/kernel/food";
import type { Place } from "@/server/kernel/place";
import { DAY, earliest, HOUR, later, type Zone } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

/** The outlet food is posted from, as far as the form needs it. */
export type Outlet = Readonly<{ name: string; place: Place; zone: Zone }>;

/** A moment said by a chip: so long ago or ahead, or picked by hand. */
export type ChosenMoment = Readonly<{ chip: string; picked: Date | null }>;

/** What a person has chosen so far; moments stay relative until the lot is posted. */
export type PostDraft = Readonly<{
  title: string;
  category: Category;
  units: number;
  unit: UnitKey;
  /** Null is unknown, never zero. */
  gramsPerUnit: number | null;
  storage: Storage;
  halal: HalalState;
  allergens: (typeof ALLERGENS)[number][];
  cooked: ChosenMoment;
  leftCold: ChosenMoment;
  /** Calendar day on the package, `2026-11-21`. */
  printedDay: string;
  pickup: ChosenMoment;
  openToAll: boolean;
}>;

/** What one unit usually weighs, in grams; a starting guess the person sees and may change or clear. */
export const UNIT_GRAMS = { box: 350, portion: 300, pack: 250, tray: 2_000, piece: 80, kilogram: 1_000 } as const;
export type UnitKey = keyof typeof UNIT_GRAMS;

export const FIRST_DRAFT: PostDraft = {
  title: "",
  category: "cooked",
  units: 10,
  unit: "box",
  gramsPerUnit: UNIT_GRAMS.box,
  storage: "ambient",
  halal: "claimed",
  allergens: [],
  cooked: { chip: "0", picked: null },
  leftCold: { chip: "cold", picked: null },
  printedDay: "",
  pickup: { chip: "2", picked: null },
  openToAll: true,
};

const CARBON = {
  cooked: "mixed",
  bakery: "bread",
  cut_fruit: "produce",
  produce: "produce",
  packaged: "mixed",
} as const satisfies Record<Category, PostInput["carbonCategory"]>;

/** The usual way each category is kept when it is chosen. */
export const USUAL_STORAGE: Readonly<Record<Category, Storage>> = {
  cooked: "ambient",
  bakery: "ambient",
  cut_fruit: "chilled",
  produce: "ambient",
  packaged: "ambient",
};

/** Only cooked food has a clock that starts when it leaves the cold. */
export const asksLeftCold = (draft: PostDraft): boolean =>
  draft.category === "cooked" && (draft.storage === "chilled" || draft.storage === "frozen");

const hoursAgo = (moment: ChosenMoment, now: Date): Date | null =>
  moment.chip === "pick" ? moment.picked : later(now, -Number(moment.chip) * HOUR);

/** What will be posted if the button is pressed at `now`; null while a picked moment is missing. */
export function inputOf(draft: PostDraft, unitName: string, zone: Zone, now: Date): PostInput | null {
  const packaged = draft.category === "packaged";
  const cookedAt = packaged ? now : hoursAgo(draft.cooked, now);
  const printedDate = packaged ? fromWallText(`${draft.printedDay}T23:59`, zone) : null;
  const leftColdAt = asksLeftCold(draft) && draft.leftCold.chip !== "cold" ? hoursAgo(draft.leftCold, now) : null;
  if (!cookedAt) return null;
  const { category, storage } = draft;
  // A window far ahead asks the clock for the latest moment any pickup could still be safe.
  const latest = safeUntil({ category, storage, cookedAt, printedDate, leftColdAt, pickupUntil: later(now, 60 * DAY) });
  const pickupUntil = pickupOf(draft.pickup, latest, now);
  if (!pickupUntil) return null;
  const { title, units, gramsPerUnit, halal, allergens, openToAll } = draft;
  const facts = { category, storage, cookedAt, printedDate, leftColdAt, pickupUntil };
  const amount = { units, unitName, gramsPerUnit, carbonCategory: CARBON[category] };
  return { title: title.trim(), ...facts, ...amount, halal, allergens: [...allergens], openToAll };
}

/** Chips never reach past the safe time; a moment picked by hand stays as picked, so that its reason can be told. */
function pickupOf(pickup: ChosenMoment, latest: Date | null, now: Date): Date | null {
  if (pickup.chip === "pick") return pickup.picked;
  const limit = latest ?? later(now, 2 * HOUR);
  return pickup.chip === "safe" ? limit : earliest(later(now, Number(pickup.chip) * HOUR), limit);
}
