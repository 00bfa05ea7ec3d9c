import { sentenceOf } from "@/components/api/reason-sentences";
import type { PostDraft } from "@/components/surplus/post-draft";
import { postWords, startFirst } from "@/components/surplus/post-words";
import type { Place } from "@/server/kernel/place";
import type { Text } from "@/server/kernel/text";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { whyCannotPost } from "@/server/surplus/surplus.rules";

const LEAST_NAME = 2;

/** Why the button waits, in the order people fill the form; then whatever the server's own rule would refuse. */
export function whyNotYet(draft: PostDraft, input: PostInput | null, place: Place, now: Date): Text | null {
  if (draft.title.trim().length < LEAST_NAME) return postWords.nameFirst;
  if (!draft.halal) return postWords.halalFirst;
  if (draft.units < 1) return postWords.amountFirst;
  if (draft.category === "packaged" && !draft.printedDay) return postWords.printedFirst;
  if (draft.category !== "packaged" && !draft.cooked) return startFirst[draft.category];
  if (!input) return postWords.momentFirst;
  const refusal = whyCannotPost(input, place, now);
  return refusal && sentenceOf(refusal.code);
}
