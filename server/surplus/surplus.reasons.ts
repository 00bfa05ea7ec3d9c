import { reasons } from "@/server/kernel/failure";

/** Why a kitchen takes food back. */
export const WITHDRAW_REASONS = ["sold", "spoiled", "used_in_house", "posted_by_mistake", "other"] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

/** Why a recipient gives a claim back. */
export const CANCEL_REASONS = ["no_transport", "no_people", "too_much", "unsafe", "mistake", "other"] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const surplusReasons = reasons("surplus", {
  unknown: "missing",
  taken: "conflict",
  expired: "conflict",
  ended: "conflict",
  recalled: "conflict",
  changed: "conflict",
  notYours: "forbidden",
  notVerified: "forbidden",
  claimsPaused: "forbidden",
  notOpenToAll: "forbidden",
  halalBelowMinimum: "forbidden",
  tooFar: "forbidden",
  pickupAfterSafe: "invalid",
  alreadyUnsafe: "invalid",
  pickupInPast: "invalid",
  cookedInFuture: "invalid",
  printedDateMissing: "invalid",
  coldTimeUnlikely: "invalid",
  outsideIndonesia: "invalid",
  longerPickup: "invalid",
  stillOpen: "conflict",
  alreadyPublic: "conflict",
});
export const claimReasons = reasons("claim", {
  unknown: "missing",
  closed: "conflict",
  notYours: "forbidden",
  moreThanHeld: "invalid",
  nothingToFree: "invalid",
  reasonMissing: "invalid",
});
