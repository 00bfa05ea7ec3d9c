import { type ChosenMoment, draftOfLot, type PostDraft } from "@/components/surplus/post-draft";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** One food of yesterday: posted again, or left out tonight. */
export type RepeatRow = Readonly<{ lotId: string; isWanted: boolean; isPosted: boolean; draft: PostDraft }>;
export type RepeatDraft = Readonly<{ rows: readonly RepeatRow[] }>;

export const repeatOf = (lots: readonly SurplusView[]): RepeatDraft => ({
  rows: lots.map((lot) => ({ lotId: lot.id, isWanted: true, isPosted: false, draft: draftOfLot(lot) })),
});

export const changeRow = (rows: readonly RepeatRow[], lotId: string, change: Partial<Omit<RepeatRow, "lotId">>) =>
  rows.map((row) => (row.lotId === lotId ? { ...row, ...change } : row));

/** One answer for every food that has such a moment; packages keep their printed date. */
export const cookedTogether = (rows: readonly RepeatRow[], cooked: ChosenMoment): RepeatRow[] =>
  rows.map((row) => (row.draft.category === "packaged" ? row : { ...row, draft: { ...row.draft, cooked } }));
