import { reasons } from "@/server/kernel/failure";

/** The ways a notification can take, the first to try first. */
export const CHANNELS = ["app", "push", "email"] as const;
export type Channel = (typeof CHANNELS)[number];

export const NOTIFICATION_TYPES = [
  "offer_made",
  "turn_came",
  "offer_ending",
  "pickup_ending",
  "pickup_missed",
  "lot_withdrawn",
  "food_recalled",
  "waiting_ended",
  "handover_done",
  "lot_claimed",
  "claim_cancelled",
  "claim_shrunk",
  "claim_missed",
  "lot_lonely",
  "lot_unplaced",
  "lot_expired",
  "lot_recalled",
  "handover_given",
  "draft_prepared",
  "dispute_opened",
  "dispute_answered",
  "dispute_decided",
  "dispute_appealed",
  "safety_dispute_waiting",
  "dispute_waiting",
  "organisation_verified",
  "organisation_rejected",
  "organisation_suspended",
  "webhook_disabled",
  "auction_near",
  "purchase_made",
  "purchase_missed",
  "draw_lost",
  "lot_sold",
  "sale_cancelled",
  "sale_missed",
  "unplaced_waiting",
  "verification_waiting",
  "password_changed",
  "money_differs",
  "privacy_waiting",
  "privacy_answered",
  "trial",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

export const notificationReasons = reasons("notification", {
  unknown: "missing",
  mustBeRead: "conflict",
  notForYou: "forbidden",
  pushServiceUnknown: "invalid",
  tooManyDevices: "limited",
  unreachable: "conflict",
});
