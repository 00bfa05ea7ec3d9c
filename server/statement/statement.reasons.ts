import { reasons } from "@/server/kernel/failure";

export const statementReasons = reasons("statement", {
  unknownMonth: "missing",
  monthToCome: "invalid",
  archived: "missing",
});

/** Why food did not reach anyone; `nobody` is past its time without a claim. */
export const UNCLAIMED_REASONS = [
  "nobody",
  "no_show",
  "cancelled_late",
  "took_fewer",
  "rejected",
  "sold",
  "spoiled",
  "used_in_house",
  "posted_by_mistake",
  "other",
  "recalled",
  "diverted",
] as const;
export type UnclaimedReason = (typeof UNCLAIMED_REASONS)[number];
