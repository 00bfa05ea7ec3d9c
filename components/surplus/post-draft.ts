import { fromWallText } from "@/components/format/wall-time";
import { closesAt } from "@/server/identity/identity.rules";
import type { Allergen, Category, HalalState, Storage } from "@/server/kernel/food";
import type { PhotoId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { DAY, earliest, HOUR, later, type Zone } from "@/server/kernel/time";
import { type Drawing, drawingOf } from "@/server/menu/drawing.rules";
import type { MenuItem } from "@/server/menu/menu.contract";
import { type MenuFacts, USUAL_CARBON, USUAL_STORAGE } from "@/server/menu/menu.rules";
import type { PhotoView } from "@/server/photo/photo.contract";
import { usualPickupUntil } from "@/server/surplus/posting.rules";
import type { PostInput, SurplusView } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

/** The outlet food is posted from, as far as the form needs it. */
export type Outlet = Readonly<{
  id: string;
  place: Place;
  zone: Zone;
  openingHours: Parameters<typeof closesAt>[0];
}>;

/**
 * A moment said by a chip. It is pinned when it is chosen, so that "just now" does not move along while a draft waits;
 * null where it follows from other answers, or is not picked yet.
 */
export type ChosenMoment = Readonly<{ chip: string; at: string | null }>;

/** What a person has chosen so far, as plain JSON that outlives the page. */
export type PostDraft = Readonly<{
  drawing: Drawing;
  title: string;
  category: Category;
  carbonCategory: MenuFacts["carbonCategory"];
  units: number;
  unitName: string;
  /** Null is unknown, never zero. */
  gramsPerUnit: number | null;
  storage: Storage;
  /** Null until the kitchen has said it. */
  halal: HalalState | null;
  allergens: readonly Allergen[];
  /** As the server knows it; one still on its way is not told here. */
  photo: PhotoView | null;
  /** Null until it is said: nothing is safe by default. */
  cooked: ChosenMoment | null;
  leftCold: ChosenMoment;
  /** Calendar day on the package, `2026-11-21`. */
  printedDay: string;
  pickup: ChosenMoment;
  openToAll: boolean;
  /** Of one unit; null gives it away, absent is what the house does with what names no price. */
  priceRupiah?: number | null;
}>;

const UNSAID = {
  cooked: null,
  leftCold: { chip: "cold", at: null },
  printedDay: "",
  pickup: { chip: "usual", at: null },
  openToAll: true,
} as const;

/** A posting that begins with nothing but the outlet's usual halal state. */
export const newDraft = (halal: HalalState | null): PostDraft => ({
  drawing: "rice_plate",
  title: "",
  category: "cooked",
  carbonCategory: "mixed",
  units: 10,
  unitName: "boks",
  gramsPerUnit: 350,
  storage: "ambient",
  halal,
  allergens: [],
  photo: null,
  ...UNSAID,
});

export function draftOfItem(item: MenuItem): PostDraft {
  const { drawing, name: title, category, carbonCategory, storage, halal, allergens, photo } = item;
  const amount = { units: item.usualUnits, unitName: item.unitName, gramsPerUnit: item.gramsPerUnit };
  return { drawing, title, category, carbonCategory, storage, halal, allergens, photo, ...amount, ...UNSAID };
}

/** The same food again, with today's times still to be said. */
export function draftOfLot(lot: SurplusView): PostDraft {
  const { title, category, carbonCategory, storage, halal, photo } = lot;
  const amount = { units: lot.unitsPosted, unitName: lot.unitName, gramsPerUnit: lot.gramsPerUnit };
  const drawing = drawingOf(title, category);
  const allergens = lot.allergens as Allergen[];
  return {
    ...UNSAID,
    ...amount,
    drawing,
    title,
    category,
    carbonCategory,
    storage,
    halal,
    allergens,
    photo,
    openToAll: lot.openToAll,
  };
}

/** Another kind brings its own usual storage, carbon figure and drawing. */
export const ofCategory = (draft: PostDraft, category: Category): Partial<PostDraft> => ({
  category,
  storage: USUAL_STORAGE[category],
  carbonCategory: USUAL_CARBON[category],
  drawing: drawingOf(draft.title, category),
  cooked: null,
});

/** Only cooked food has a clock that starts when it leaves the cold. */
export const asksLeftCold = (draft: PostDraft): boolean =>
  draft.category === "cooked" && (draft.storage === "chilled" || draft.storage === "frozen");

/** "So many hours ago", pinned to the moment it is said. */
export const hoursAgo = (hours: number, now: Date): ChosenMoment => ({
  chip: String(hours),
  at: later(now, -hours * HOUR).toISOString(),
});
export const hoursAhead = (hours: number, now: Date): ChosenMoment => hoursAgo(-hours, now);

const momentOf = (chosen: ChosenMoment | null): Date | null => (chosen?.at ? new Date(chosen.at) : null);

/** What a posting says, its price as it travels. */
export type Posting = PostInput & Readonly<{ priceRupiah?: number | null }>;

/** What will be posted if the button is pressed at `now`; null while a moment or the halal state is missing. */
export function inputOf(draft: PostDraft, outlet: Outlet, now: Date): Posting | null {
  const { category, storage, halal } = draft;
  const packaged = category === "packaged";
  const cookedAt = packaged ? now : momentOf(draft.cooked);
  const printedDate = packaged ? fromWallText(`${draft.printedDay}T23:59`, outlet.zone) : null;
  const leftColdAt = asksLeftCold(draft) ? momentOf(draft.leftCold) : null;
  if (!cookedAt || !halal) return null;
  // A window far ahead asks the clock for the latest moment any pickup could still be safe.
  const latest = safeUntil({ category, storage, cookedAt, printedDate, leftColdAt, pickupUntil: later(now, 60 * DAY) });
  const pickupUntil = pickupOf(draft.pickup, latest, outlet, now);
  if (!pickupUntil) return null;
  const { units, unitName, gramsPerUnit, carbonCategory, openToAll } = draft;
  const facts = { category, storage, cookedAt, printedDate, leftColdAt, pickupUntil, halal };
  const amount = { units, unitName, gramsPerUnit, carbonCategory };
  const photoId = (draft.photo?.id ?? null) as PhotoId | null;
  const shown = { title: draft.title.trim(), allergens: [...draft.allergens], photoId };
  const asked = draft.priceRupiah === undefined ? {} : { priceRupiah: draft.priceRupiah };
  return { ...shown, ...facts, ...amount, ...asked, openToAll, undoable: true };
}

/** Chips never reach past the safe time; a moment picked by hand stays as picked, so that its reason can be told. */
function pickupOf(pickup: ChosenMoment, latest: Date | null, outlet: Outlet, now: Date): Date | null {
  const at = momentOf(pickup);
  if (pickup.chip === "pick") return at;
  if (pickup.chip === "safe" && latest) return latest;
  if (at) return latest ? earliest(at, latest) : at;
  return usualPickupUntil(now, latest, closesAt(outlet.openingHours, now, outlet.zone));
}
