import { ROLES, type Role } from "@/server/kernel/actor";
import { earliest, HOUR, later, MINUTE, SECOND, type Zone } from "@/server/kernel/time";
import {
  CHANNELS,
  type Channel,
  NOTIFICATION_TYPES,
  type NotificationType,
} from "@/server/notification/notification.reasons";

/** `urgent` sounds at any hour and goes on until it is seen; `tonight` is silent by night; `calm` waits for the morning. */
export type Urgency = "urgent" | "tonight" | "calm";
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
}>;

const kind = (audience: readonly Role[], urgency: Urgency, rest: Partial<Kind> = {}): Kind => ({
  audience,
  urgency,
  mustRead: false,
  on: urgency === "urgent" ? CHANNELS : ["app", "push"],
  endsWith: [],
  ...rest,
});
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
  food_recalled: kind(BUYERS, "urgent", { mustRead: true }),
  waiting_ended: kind(["ngo"], "tonight", { on: ["app"] }),
  handover_done: kind(["ngo"], "calm", { on: ["app"] }),
  lot_claimed: kind(["provider"], "tonight", { endsWith: ["claim_closed"] }),
  claim_cancelled: kind(["provider"], "tonight", { mustRead: true }),
  claim_shrunk: kind(["provider"], "tonight", { mustRead: true }),
  claim_missed: kind(["provider"], "calm", { mustRead: true }),
  lot_lonely: kind(["provider"], "urgent", { on: ["app", "push"], endsWith: ["lot_touched", "lot_ended"] }),
  lot_unplaced: kind(["provider"], "tonight", { endsWith: ["lot_taken", "lot_ended"] }),
  lot_expired: kind(["provider"], "calm", { on: ["app"] }),
  lot_recalled: kind(["provider"], "urgent", { mustRead: true }),
  handover_given: kind(["provider"], "calm", { on: ["app"] }),
  draft_prepared: kind(["provider"], "tonight", { endsWith: ["draft_settled"] }),
  dispute_opened: kind(PARTIES, "urgent", { mustRead: true }),
  dispute_answered: kind(PARTIES, "calm", { on: ["app"] }),
  dispute_decided: kind(PARTIES, "tonight", { mustRead: true }),
  dispute_appealed: kind(PARTIES, "calm", { mustRead: true }),
  safety_dispute_waiting: kind(["admin"], "urgent", { mustRead: true }),
  dispute_waiting: kind(["admin"], "calm", { mustRead: true }),
  organisation_verified: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  organisation_rejected: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  organisation_suspended: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  document_reviewed: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  document_ending: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  document_expired: kind(ORGANISATIONS, "calm", { mustRead: true, on: CHANNELS }),
  document_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["document_reviewed"] }),
  webhook_disabled: kind(["provider", "ngo"], "calm", { mustRead: true, on: CHANNELS, endsWith: ["webhook_switched"] }),
  auction_near: kind(["citizen"], "tonight", { endsWith: ["lot_taken", "lot_ended"] }),
  purchase_made: kind(BUYERS, "tonight", { mustRead: true, endsWith: ["claim_closed"] }),
  purchase_missed: kind(BUYERS, "calm", { mustRead: true }),
  draw_lost: kind(BUYERS, "tonight"),
  lot_sold: kind(["provider"], "tonight", { endsWith: ["claim_closed"] }),
  sale_cancelled: kind(["provider"], "tonight"),
  sale_missed: kind(["provider"], "calm", { mustRead: true }),
  unplaced_waiting: kind(["admin"], "urgent", { mustRead: true, endsWith: ["lot_taken", "lot_ended"] }),
  verification_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["decided"] }),
  password_changed: kind([], "tonight", { mustRead: true, on: CHANNELS }),
  money_differs: kind(["admin"], "tonight", { mustRead: true, on: CHANNELS }),
  privacy_waiting: kind(["admin"], "calm", { mustRead: true, endsWith: ["privacy_answered"] }),
  privacy_answered: kind(ROLES, "calm", { mustRead: true, on: CHANNELS }),
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

const OFFSET_HOURS = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const satisfies Record<
  Zone,
  number
>;
const NIGHT_FROM_HOUR = 21;
const MORNING_HOUR = 6;

const hourAt = (at: Date, zone: Zone): number => (at.getTime() / HOUR + OFFSET_HOURS[zone]) % 24;

/** Night is from 21.00 to 06.00 on the wall clock of the place. */
export function toneAt(at: Date, zone: Zone): "day" | "night" {
  const hour = hourAt(at, zone);
  return hour >= NIGHT_FROM_HOUR || hour < MORNING_HOUR ? "night" : "day";
}

/** The next 06.00 of the place, strictly later. */
export const nextMorning = (at: Date, zone: Zone): Date =>
  later(at, ((((MORNING_HOUR - hourAt(at, zone)) % 24) + 24) % 24 || 24) * HOUR);

/** Whether it may make a sound: only what is urgent does by night. */
export const mayRing = (type: NotificationType, at: Date, zone: Zone): boolean =>
  toneAt(at, zone) === "day" || KINDS[type].urgency === "urgent";

/** Milliseconds an urgent notification waits for eyes before each next channel. */
export const ESCALATION_MS = [20 * SECOND, 80 * SECOND] as const;
/** Milliseconds after which an urgent one goes on although a screen in front of someone has shown it. */
export const UNOPENED_MS = 60 * SECOND;
const PUSH_AFTER_MS = 20 * SECOND;
const EMAIL_AFTER_MS = 10 * MINUTE;

export type Step = Readonly<{ channel: Channel; dueAt: Date }>;

/** Whether what is made at a moment waits for the morning in a channel: a silent push still comes by night, an email never. */
export const waitsForMorning = (type: NotificationType, channel: Channel, madeAt: Date, zone: Zone): boolean => {
  const { urgency } = KINDS[type];
  if (channel === "app" || urgency === "urgent" || toneAt(madeAt, zone) === "day") return false;
  return urgency === "calm" || channel === "email";
};

/**
 * When each channel has its turn: the centre at once, then the next that is open to the person.
 * @param open the channels that are on and reach the person
 */
export function planSteps(type: NotificationType, open: readonly Channel[], madeAt: Date, zone: Zone): Step[] {
  const elsewhere = CHANNELS.filter((channel) => channel !== "app" && open.includes(channel));
  const app: Step[] = open.includes("app") ? [{ channel: "app", dueAt: madeAt }] : [];
  const { urgency } = KINDS[type];
  if (urgency === "urgent")
    return [...app, ...elsewhere.map((channel, rung) => ({ channel, dueAt: later(madeAt, ESCALATION_MS[rung] ?? 0) }))];
  const dueAt = (channel: Channel) =>
    waitsForMorning(type, channel, madeAt, zone)
      ? nextMorning(madeAt, zone)
      : later(madeAt, channel === "push" ? PUSH_AFTER_MS : EMAIL_AFTER_MS);
  return [...app, ...elsewhere.map((channel) => ({ channel, dueAt: dueAt(channel) }))];
}

export type Sighting = Readonly<{
  type: NotificationType;
  madeAt: Date;
  expiresAt: Date | null;
  pastAt: Date | null;
  readAt: Date | null;
  /** When a screen in front of someone showed it. */
  shownAt: Date | null;
}>;

/** Whether nothing is to be done about it any more. */
export const isPast = ({ pastAt, expiresAt }: Pick<Sighting, "pastAt" | "expiresAt">, now: Date): boolean =>
  pastAt !== null || (expiresAt !== null && expiresAt <= now);

/** What to do with a step that is due: `send` it, let it be because it is not needed, or look again at a moment. */
export function judgeStep(sighting: Sighting, now: Date): "send" | "unneeded" | Date {
  const { type, madeAt, readAt, shownAt } = sighting;
  if (isPast(sighting, now) || readAt) return "unneeded";
  if (!shownAt) return "send";
  if (KINDS[type].urgency !== "urgent") return "unneeded";
  const patience = later(madeAt, UNOPENED_MS);
  return patience <= now ? "send" : patience;
}

/** How long before the end of an offer, a pickup window or a lonely lot its people are reminded, in milliseconds. */
export const REMIND_BEFORE_MS = { offer: 90 * SECOND, pickup: 30 * MINUTE, lonely: 45 * MINUTE } as const;

/** A reminder that comes right after the thing itself says nothing new: it needs at least this much in between. */
export const isWorthReminding = (startedAt: Date, endsAt: Date, beforeMs: number): boolean =>
  endsAt.getTime() - startedAt.getTime() >= 2 * beforeMs;

/** When a lot has to be gone: the end of its window or of its safety, whichever is first. */
export const lastCall = (lot: { pickupUntil: Date; safeUntil: Date }): Date => earliest(lot.pickupUntil, lot.safeUntil);

/** Whether the server may call an endpoint a browser gave: https at a known push service, or a host listed with its port. */
export function isPushService(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, host, username } = new URL(endpoint);
  if (username !== "") return false;
  if (hosts.some((known) => known.includes(":") && known === host))
    return protocol === "http:" || protocol === "https:";
  return (
    protocol === "https:" &&
    host === hostname &&
    hosts.some((known) => hostname === known || hostname.endsWith(`.${known}`))
  );
}
