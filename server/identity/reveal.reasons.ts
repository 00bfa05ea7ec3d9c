import { reasons } from "@/server/kernel/failure";

/** Why an admin may see a contact; each time is written down and shown to whom it belongs. */
export const ADMIN_REVEAL_REASONS = ["verification", "food_safety", "complaint", "asked_by_owner", "legal"] as const;
export type AdminRevealReason = (typeof ADMIN_REVEAL_REASONS)[number];

export const revealReasons = reasons("reveal", {
  unknown: "missing",
  nothing: "missing",
  tooMany: "limited",
  restricted: "conflict",
});
