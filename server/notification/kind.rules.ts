import { ROLES, type Role } from "@/server/kernel/actor";
import {
  CHANNELS,
  type Channel,
  NOTIFICATION_TYPES,
  type NotificationType,
} from "@/server/notification/notification.reasons";

/** `urgent` sounds at any hour and goes on until it is seen; `tonight` is silent by night; `calm` waits for the morning. */
export type Urgency = "urgent" | "tonight" | "calm";
/** `safety` is never too much to be told; `account` neither, nor ended by being seen: whoever sees it may not be the person. */
type Weight = "plain" | "safety" | "account";
/** What can make a notification past. */
export type Ending =
  | "offer_closed"
  | "lot_touched"
  | "lot_taken"
  | "lot_ended"
  | "claim_closed"
  | "draft_settled"
  | "webhook_switched"
  | "decided"
  | "privacy_answered"
  | "document_reviewed";

type Kind = Readonly<{
  /** Whom it can concern: their settings list it. */
  audience: readonly Role[];
  urgency: Urgency;
  /** Stays in the centre whatever the switches say. */
  mustRead: boolean;
  /** Channels that are on until switched off. */
  on: readonly Channel[];
  endsWith: readonly Ending[];
  weight: Weight;
}>;

/** Ways that cost nobody anything. */
const FREE: readonly Channel[] = ["app", "push", "email"];
const kind = (audience: readonly Role[], urgency: Urgency, rest: Partial<Kind> = {}): Kind => ({
  audience,
  urgency,
  mustRead: false,
  on: urgency === "urgent" ? CHANNELS : ["app", "push"],
  endsWith: [],
  weight: "plain",
  ...rest,
});
/** What happens to an account itself is told by every way there is, at any hour; it has no switches. */
const OF_ACCOUNT = kind([], "urgent", { mustRead: true, weight: "account" });
const BUYERS: readonly Role[] = ["citizen", "ngo"];
const PARTIES: readonly Role[] = ["provider", "ngo", "citizen"];
const ORGANISATIONS: readonly Role[] = ["provider", "ngo", "courier", "sponsor"];

/** How each type behaves; a type that is not here does not compile. */
export const KINDS: Readonly<Record<NotificationType, Kind>> = {
  offer_made: kind(["ngo"], "urgent", { mustRead: true, endsWith: ["offer_closed"] }),
  turn_came: kind(["ngo"], "urgent", { mustRead: true, endsWith: ["offer_closed"] }),
  offer_ending: kind(["ngo"], "urgent", { on: ["app", "push"], endsWith: ["offer_closed"] }),
  pickup_ending: kind(["ngo"], "urgent", { mustRead: true, endsWith: ["claim_closed"] }),
  pickup_missed: kind(["ngo"], "calm", { mustRead: true }),
  lot_withdrawn: kind(["ngo"], "tonight", { mustRead: true, endsWith: ["claim_closed"] }),
  food_recalled: kind(BUYERS, "urgent", { mustRead: true, weight: "safety" }),
  waiting_ended: kind(["ngo"], "tonight", { on: ["app"] }),
  handover_done: kind(["ngo"], "calm", { on: ["app"] }),
  lot_claimed: kind(["provider"], "tonight", { endsWith: ["claim_closed"] }),
  claim_cancelled: kind(["provider"], "tonight", { mustRead: true }),
  claim_shrunk: kind(["provider"], "tonight", { mustRead: true }),
  claim_missed: kind(["provider"], "calm", { mustRead: true }),
  lot_lonely: kind(["provider"], "urgent", { on: ["app", "push"], endsWith: ["lot_touched", "lot_ended"] }),
  lot_unplaced: kind(["provider"], "tonight", { endsWith: ["lot_taken", "lot_ended"] }),
  lot_expired: kind(["provider"], "calm", { on: ["app"] }),
  lot_recalled: kind(["provider"], "urgent", { mustRead: true, weight: "safety" }),
  handover_given: kind(["provider"], "calm", { on: ["app"] }),
  draft_prepared: kind(["provider"], "tonight", { endsWith: ["draft_settled"] }),
  dispute_opened: kind(PARTIES, "urgent", { mustRead: true }),
  dispute_answered: kind(PARTIES, "calm", { on: ["app"] }),
  dispute_decided: kind(PARTIES, "tonight", { mustRead: true }),
  dispute_appealed: kind(PARTIES, "calm", { mustRead: true }),
  safety_dispute_waiting: kind(["admin"], "urgent", { mustRead: true, weight: "safety" }),
  dispute_waiting: kind(["admin"], "calm", { mustRead: true }),
  organisation_verified: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  organisation_rejected: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  organisation_suspended: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  document_reviewed: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  document_ending: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  document_expired: kind(ORGANISATIONS, "calm", { mustRead: true, on: FREE }),
  document_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["document_reviewed"] }),
  webhook_disabled: kind(["provider", "ngo"], "calm", { mustRead: true, on: FREE, endsWith: ["webhook_switched"] }),
  auction_near: kind(["citizen"], "tonight", { endsWith: ["lot_taken", "lot_ended"] }),
  purchase_made: kind(BUYERS, "tonight", { mustRead: true, endsWith: ["claim_closed"] }),
  purchase_paid: kind(BUYERS, "tonight", { mustRead: true, endsWith: ["claim_closed"] }),
  purchase_refunded: kind(BUYERS, "tonight", { mustRead: true, on: FREE }),
  purchase_missed: kind(BUYERS, "calm", { mustRead: true }),
  draw_lost: kind(BUYERS, "tonight"),
  lot_sold: kind(["provider"], "tonight", { endsWith: ["claim_closed"] }),
  sale_cancelled: kind(["provider"], "tonight"),
  sale_missed: kind(["provider"], "calm", { mustRead: true }),
  unplaced_waiting: kind(["admin"], "urgent", { mustRead: true, on: FREE, endsWith: ["lot_taken", "lot_ended"] }),
  verification_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["decided"] }),
  password_changed: OF_ACCOUNT,
  factor_on: OF_ACCOUNT,
  factor_off: OF_ACCOUNT,
  factor_lifted: OF_ACCOUNT,
  recovery_used: OF_ACCOUNT,
  recovery_renewed: OF_ACCOUNT,
  device_joined: OF_ACCOUNT,
  money_differs: kind(["admin"], "tonight", { mustRead: true, on: FREE }),
  privacy_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["privacy_answered"] }),
  privacy_answered: kind(ROLES, "calm", { mustRead: true, on: FREE }),
  trial: kind([], "tonight", { on: CHANNELS }),
};

/** The types a person with these roles can set switches for. */
export const typesFor = (roles: readonly Role[]): NotificationType[] =>
  NOTIFICATION_TYPES.filter((type) => KINDS[type].audience.some((role) => roles.includes(role)));

/** The types that an ending makes past. */
export const typesEndedBy = (ending: Ending): NotificationType[] =>
  NOTIFICATION_TYPES.filter((type) => KINDS[type].endsWith.includes(ending));

/** A channel that must stay on for a type: what must be read stays in the centre. */
export const isLocked = (type: NotificationType, channel: Channel): boolean =>
  channel === "app" && KINDS[type].mustRead;

/** Whether a switch is on. @param moved what the person chose; undefined when they never touched it */
export const isSwitchedOn = (type: NotificationType, channel: Channel, moved: boolean | undefined): boolean =>
  isLocked(type, channel) || (moved ?? KINDS[type].on.includes(channel));

/** The types that stay on their way though someone has seen them. */
export const TYPES_OF_ACCOUNT: readonly NotificationType[] = NOTIFICATION_TYPES.filter(
  (type) => KINDS[type].weight === "account",
);
