import { words } from "@/components/recurring/words";
import type { Allergen, Category, HalalState, Storage } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";
import { dayOf, type Zone } from "@/server/kernel/time";
import { USUAL_CARBON } from "@/server/menu/menu.rules";
import type { PhotoView } from "@/server/photo/photo.contract";
import type { SeriesView } from "@/server/recurring/recurring.contract";
import type { SeriesPlan } from "@/server/recurring/recurring.rules";
import { seriesReasonText } from "@/server/recurring/recurring.text";
import { occurrencesAfter } from "@/server/recurring/schedule.rules";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** What stands in the form of a series. */
export type SeriesDraft = Readonly<{
  title: string;
  category: Category;
  units: number;
  unitName: string;
  gramsPerUnit: number | null;
  storage: Storage;
  halal: HalalState;
  allergens: Allergen[];
  photo: PhotoView | null;
  openToAll: boolean;
  weekdays: number[];
  /** `21:30`, or half typed. */
  time: string;
  pickupForMinutes: number;
  endsOn: string;
}>;

export const FIRST_SERIES: SeriesDraft = {
  title: "",
  category: "cooked",
  units: 20,
  unitName: "boks",
  gramsPerUnit: 350,
  storage: "ambient",
  halal: "claimed",
  allergens: [],
  photo: null,
  openToAll: true,
  weekdays: [1, 2, 3, 4, 5],
  time: "21:30",
  pickupForMinutes: 120,
  endsOn: "",
};

const twoDigits = (value: number) => String(value).padStart(2, "0");

type Food = Pick<
  SurplusView,
  "title" | "category" | "unitName" | "gramsPerUnit" | "storage" | "halal" | "allergens" | "photo" | "openToAll"
>;

const foodOf = (food: Food) => ({
  title: food.title,
  category: food.category,
  unitName: food.unitName,
  gramsPerUnit: food.gramsPerUnit,
  storage: food.storage,
  halal: food.halal,
  allergens: food.allergens as Allergen[],
  photo: food.photo,
  openToAll: food.openToAll,
});

/** A series as its form shows it. */
export const draftOfSeries = (series: SeriesView): SeriesDraft => ({
  ...foodOf(series),
  units: series.units,
  weekdays: [...series.weekdays],
  time: `${twoDigits(Math.floor(series.minuteOfDay / 60))}:${twoDigits(series.minuteOfDay % 60)}`,
  pickupForMinutes: series.pickupForMinutes,
  endsOn: series.endsOn ?? "",
});

/** The first form of a series that repeats a lot. */
export const draftOfLot = (lot: SurplusView): SeriesDraft => ({
  ...FIRST_SERIES,
  ...foodOf(lot),
  units: lot.unitsPosted,
});

/** Minutes after midnight, or null while the time is not whole. */
export function minuteOf(time: string): number | null {
  const [, hours = "", minutes = ""] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  return hours === "" ? null : Number(hours) * 60 + Number(minutes);
}

/** The plan the draft amounts to; null while it is not whole. */
export function planOf(draft: SeriesDraft, zone: Zone, startsOn: string): SeriesPlan | null {
  const minuteOfDay = minuteOf(draft.time);
  if (minuteOfDay === null || draft.weekdays.length === 0) return null;
  const { weekdays, title, units, storage, pickupForMinutes } = draft;
  const schedule = { weekdays, minuteOfDay, zone, startsOn, endsOn: draft.endsOn || null };
  return { ...schedule, title: title.trim(), units, storage, pickupForMinutes };
}

/** What the server is told. */
export function inputOf(draft: SeriesDraft) {
  const { photo, time, endsOn, ...rest } = draft;
  return {
    ...rest,
    title: draft.title.trim(),
    carbonCategory: USUAL_CARBON[draft.category],
    photoId: photo?.id ?? null,
    minuteOfDay: minuteOf(time) ?? 0,
    endsOn: endsOn || null,
  };
}

/** Why it cannot be saved yet, in the order of the form, or null. */
export function whyNotYet(draft: SeriesDraft, zone: Zone, now: Date): Text | null {
  if (draft.title.trim().length < 2) return words.nameFirst;
  if (draft.units < 1) return words.amountFirst;
  if (draft.weekdays.length === 0) return words.daysFirst;
  const plan = planOf(draft, zone, dayOf(now, zone));
  if (!plan) return words.timeFirst;
  return occurrencesAfter(plan, now, 1).length === 0 ? seriesReasonText.neverComes : null;
}
