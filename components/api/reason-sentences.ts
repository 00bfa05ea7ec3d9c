import { reasonsUnder } from "@/components/api/reasons-under";
import { words } from "@/components/api/refusal-words";
import { pickupReasonText } from "@/server/handover/handover.text";
import type { Text } from "@/server/kernel/text";
import { claimReasonText, surplusReasonText } from "@/server/surplus/reason.text";

/** What rules of food say before anything is asked: why a button is greyed. */
const SENTENCES: ReadonlyMap<string, Text> = new Map([
  ...reasonsUnder("surplus", surplusReasonText),
  ...reasonsUnder("claim", claimReasonText),
  ...reasonsUnder("pickup", pickupReasonText),
]);

/** The sentence of a code such as `surplus.taken`, for rules that run in the browser. */
export const sentenceOf = (code: string): Text => SENTENCES.get(code) ?? words.fault;
