import { reasons } from "@/server/kernel/failure";

/** What a person can take their word back for; what the service itself needs rests on the agreement, not on consent. */
export const PURPOSES = ["email", "push", "message"] as const;
export type Purpose = (typeof PURPOSES)[number];

export const REQUEST_KINDS = ["access", "correction", "erasure", "restriction", "question"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_STATES = ["open", "done", "refused", "ended"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const FIELDS = ["name", "email", "phone"] as const;
export type CorrectedField = (typeof FIELDS)[number];
export const ANSWERS = ["done", "refused"] as const;
export type Answer = (typeof ANSWERS)[number];

export const privacyReasons = reasons("privacy", {
  unknown: "missing",
  exportOver: "missing",
  alreadyAnswered: "conflict",
  ownRequest: "conflict",
  alreadyAsked: "conflict",
  tooManyOpen: "limited",
  claimsHeld: "conflict",
  disputesOpen: "conflict",
  lotsOpen: "conflict",
  lastAdmin: "conflict",
});
