import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { DraftId, OrganisationId, SeriesId } from "@/server/kernel/id";
import { idInput, instant, momentInput, versionInput } from "@/server/kernel/wire";
import { photoOutput } from "@/server/photo/photo.contract";
import { postInput } from "@/server/surplus/surplus.contract";

const calendarDay = z.iso.date().max(10);
const pickupForMinutes = z
  .int()
  .min(15)
  .max(24 * 60);

const food = postInput.pick({
  title: true,
  category: true,
  carbonCategory: true,
  units: true,
  unitName: true,
  gramsPerUnit: true,
  storage: true,
  halal: true,
  allergens: true,
  openToAll: true,
  photoId: true,
});

export const seriesInput = food.extend({
  /** 0 is Sunday. */
  weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
  /** Minutes after midnight on the wall clock of the outlet. */
  minuteOfDay: z.int().min(0).max(1_439),
  pickupForMinutes,
  /** The last calendar day, included. */
  endsOn: calendarDay.nullish(),
});
export type SeriesInput = z.output<typeof seriesInput>;

export const seriesIdInput = z.object({ id: idInput<"series">() });
export const changeSeriesInput = seriesInput.extend({
  id: idInput<"series">(),
  version: versionInput,
});
export type ChangeSeriesInput = z.output<typeof changeSeriesInput>;

export const draftIdInput = z.object({ id: idInput<"draft">() });
export const editDraftInput = z.object({
  id: idInput<"draft">(),
  title: postInput.shape.title,
  units: postInput.shape.units,
  storage: postInput.shape.storage,
  pickupForMinutes,
});
export type EditDraftInput = z.output<typeof editDraftInput>;

/** What the person in the kitchen says of tonight's food; nothing is published without it. */
export const confirmDraftInput = z.object({
  id: idInput<"draft">(),
  cookedAt: momentInput,
  leftColdAt: momentInput.nullish(),
  printedDate: momentInput.nullish(),
  undoable: postInput.shape.undoable,
});
export type ConfirmDraftInput = z.output<typeof confirmDraftInput>;

const zone = z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]);
const foodOutput = {
  title: z.string(),
  category: postInput.shape.category,
  carbonCategory: postInput.shape.carbonCategory.unwrap(),
  units: z.int(),
  unitName: z.string(),
  gramsPerUnit: z.int().nullable(),
  storage: postInput.shape.storage,
  halal: postInput.shape.halal,
  allergens: z.array(z.string()),
  openToAll: z.boolean(),
  photo: photoOutput.nullable(),
  pickupForMinutes: z.int(),
  zone,
};

export const draftOutput = z.object({
  ...foodOutput,
  id: z.string(),
  seriesId: z.string(),
  day: z.string(),
  dueAt: instant,
  closesAt: instant,
  isEdited: z.boolean(),
});
export type DraftRecord = z.input<typeof draftOutput>;
export type DraftView = z.output<typeof draftOutput>;

export const seriesOutput = z.object({
  ...foodOutput,
  id: z.string(),
  weekdays: z.array(z.int()),
  minuteOfDay: z.int(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  isPaused: z.boolean(),
  version: z.int(),
  /** Days that already have a draft; a settled one was edited by hand or has had its answer. */
  drafts: z.array(z.object({ day: z.string(), isSettled: z.boolean() })),
});
export type SeriesRecord = z.input<typeof seriesOutput>;
export type SeriesView = z.output<typeof seriesOutput>;

const draftFacts = z.object({
  draftId: z.uuid().transform((id) => id as DraftId),
  seriesId: z.uuid().transform((id) => id as SeriesId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
});

/** A draft lies ready for the kitchen's word. */
export const draftPrepared = event("draft.prepared", draftFacts.extend({ dueAt: z.iso.datetime() }));
/** A draft has had its answer, or none in time. */
export const draftSettled = event("draft.settled", draftFacts.extend({ state: z.string() }));
