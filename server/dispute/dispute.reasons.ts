import { reasons } from "@/server/kernel/failure";

export const SIDES = ["provider", "recipient"] as const;
export type Side = (typeof SIDES)[number];

/** What a recipient may complain of; the first group is about food safety. */
export const RECIPIENT_REASONS = [
  "stale_food",
  "past_safe_time",
  "foreign_object",
  "undeclared_allergen",
  "wrong_storage",
  "food_gone",
  "fewer_than_promised",
  "not_as_described",
  "halal_doubt",
  "treated_badly",
  "other",
] as const;
/** What a kitchen may complain of; the first is about food safety. */
export const PROVIDER_REASONS = ["unsafe_found", "wrong_count", "misused_food", "treated_badly", "other"] as const;

export type DisputeReason = (typeof RECIPIENT_REASONS)[number] | (typeof PROVIDER_REASONS)[number];
export const DISPUTE_REASONS = [...new Set<DisputeReason>([...RECIPIENT_REASONS, ...PROVIDER_REASONS])] as [
  DisputeReason,
  ...DisputeReason[],
];

export const DISPUTE_STATES = ["open", "proposed", "decided", "appealed", "reproposed", "closed"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
export const VERDICTS = ["uphold", "split", "dismiss"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const STATEMENT_KINDS = ["opening", "answer", "appeal"] as const;

/** What the desk may be narrowed to. */
export const STAGES = ["all", "first", "second", "appeal"] as const;
export type Stage = (typeof STAGES)[number];

export const disputeReasons = reasons("dispute", {
  unknown: "missing",
  alreadyOpen: "conflict",
  nothingTaken: "conflict",
  tooLate: "conflict",
  notYourReason: "invalid",
  ownWords: "forbidden",
  answered: "conflict",
  answerTime: "conflict",
  wrongState: "conflict",
  changed: "conflict",
  stillAnswering: "conflict",
  ownOrganisation: "forbidden",
  sameJudge: "forbidden",
  appealed: "conflict",
  unfitTooMany: "invalid",
  splitShare: "invalid",
  tooManyFilters: "limited",
});
