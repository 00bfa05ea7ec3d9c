import { words } from "@/components/dispute/words";
import type { Text } from "@/server/kernel/text";
import type { PhotoView } from "@/server/photo/photo.contract";

/** What a side is about to say. */
export type StatementDraft = Readonly<{
  text: string;
  countedUnits: number | null;
  countedGrams: number | null;
  photos: readonly PhotoView[];
  isSending: boolean;
}>;

export const NOTHING_SAID: StatementDraft = {
  ...{ text: "", countedUnits: null, countedGrams: null, photos: [], isSending: false },
};
export const MOST_TEXT = 1_000;
export const MOST_PHOTOS = 4;
const LEAST_TEXT = 5;

/** The text as it is sent: one line, without doubled spaces. */
export const written = ({ text }: StatementDraft): string => text.trim().replaceAll(/\s+/g, " ");

/** Why it cannot be sent yet, or null. */
export function whyNotReady(draft: StatementDraft): Text | null {
  if (written(draft).length < LEAST_TEXT) return words.writeFirst;
  return draft.isSending ? words.photoWait : null;
}

/** What is sent. */
export const saidOf = (draft: StatementDraft) => ({
  text: written(draft),
  photoIds: draft.photos.map(({ id }) => id),
});
