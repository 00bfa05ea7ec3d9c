import { earliest, later, MINUTE, SECOND, type Zone } from "@/server/kernel/time";
import { KINDS } from "@/server/notification/kind.rules";
import { CHANNELS, type Channel, type NotificationType } from "@/server/notification/notification.reasons";
import { QUIET_V1, type QuietHours, quietEnd, toneAt } from "@/server/notification/quiet.rules";

/** Whether it may make a sound: only what is urgent does in quiet hours. */
export const mayRing = (type: NotificationType, at: Date, zone: Zone, quiet?: QuietHours): boolean =>
  toneAt(at, zone, quiet) === "day" || KINDS[type].urgency === "urgent";

/** Milliseconds an urgent notification waits for eyes before each next channel that is free. */
export const ESCALATION_MS = [20 * SECOND, 80 * SECOND] as const;
/** The same before a text message, which costs; half of the time there is left, where that is shorter. */
const MESSAGE_UNSEEN_MS = 2 * MINUTE;
/** Milliseconds after which an urgent one goes on although a screen in front of someone has shown it. */
export const UNOPENED_MS = 60 * SECOND;
const PUSH_AFTER_MS = 20 * SECOND;
const LATER_AFTER_MS = 10 * MINUTE;

export type Step = Readonly<{ channel: Channel; dueAt: Date }>;

/**
 * Whether something waits for the end of quiet hours in a channel: a silent push still comes, an email or a message, which
 * rings, never. A sample is asked for by someone who is awake.
 */
const waitsInQuiet = (type: NotificationType, channel: Channel): boolean => {
  const { urgency } = KINDS[type];
  if (channel === "app" || urgency === "urgent" || type === "trial") return false;
  return urgency === "calm" || channel !== "push";
};

/** Whether a step was held back over quiet hours: such travel together. */
export const wasHeldBack = (madeAt: Date, dueAt: Date): boolean => dueAt.getTime() - madeAt.getTime() > LATER_AFTER_MS;

/** Whose quiet hours count, and until when it matters. */
type Terms = Readonly<{ quiet?: QuietHours; expiresAt?: Date | null }>;

/**
 * When each channel has its turn: the centre at once, then the next that is open to the person.
 * @param open the channels that are on and reach the person
 */
export function planSteps(
  type: NotificationType,
  open: readonly Channel[],
  madeAt: Date,
  zone: Zone,
  { quiet = QUIET_V1, expiresAt = null }: Terms = {},
): Step[] {
  const elsewhere = CHANNELS.filter((channel) => channel !== "app" && open.includes(channel));
  const app: Step[] = open.includes("app") ? [{ channel: "app", dueAt: madeAt }] : [];
  if (KINDS[type].urgency === "urgent") {
    const halfLife = expiresAt ? (expiresAt.getTime() - madeAt.getTime()) / 2 : Number.POSITIVE_INFINITY;
    const afterMs = (channel: Channel, rung: number) =>
      channel === "message" ? Math.min(MESSAGE_UNSEEN_MS, halfLife) : (ESCALATION_MS[rung] ?? 0);
    return [...app, ...elsewhere.map((channel, rung) => ({ channel, dueAt: later(madeAt, afterMs(channel, rung)) }))];
  }
  const isQuiet = toneAt(madeAt, zone, quiet) === "night";
  const dueAt = (channel: Channel) =>
    isQuiet && waitsInQuiet(type, channel)
      ? quietEnd(madeAt, zone, quiet)
      : later(madeAt, channel === "push" ? PUSH_AFTER_MS : LATER_AFTER_MS);
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
  zone: Zone;
}>;

/** The channel a step leads through, and the quiet hours of its person. */
type Way = Readonly<{ channel: Channel; quiet?: QuietHours }>;

/** Whether nothing is to be done about it any more. */
export const isPast = ({ pastAt, expiresAt }: Pick<Sighting, "pastAt" | "expiresAt">, now: Date): boolean =>
  pastAt !== null || (expiresAt !== null && expiresAt <= now);

/** Whether nobody needs to hear of it any more: it is past, or was read; what concerns the account goes on all the same. */
export const isSettled = (sighting: Pick<Sighting, "type" | "readAt" | "pastAt" | "expiresAt">, now: Date): boolean =>
  isPast(sighting, now) || (sighting.readAt !== null && KINDS[sighting.type].weight !== "account");

/**
 * What to do with a step that is due: `send` it, let it be because it is not needed, or look again at a moment. A screen that
 * showed it is enough not to spend a message; quiet hours that began meanwhile hold it back.
 */
export function judgeStep(sighting: Sighting, { channel, quiet }: Way, now: Date): "send" | "unneeded" | Date {
  const { type, madeAt, shownAt, zone } = sighting;
  const { urgency, weight } = KINDS[type];
  if (isSettled(sighting, now)) return "unneeded";
  if (shownAt && weight !== "account") {
    if (urgency !== "urgent" || channel === "message") return "unneeded";
    const patience = later(madeAt, UNOPENED_MS);
    if (patience > now) return patience;
  }
  const isHeld = waitsInQuiet(type, channel) && toneAt(now, zone, quiet) === "night";
  return isHeld ? quietEnd(now, zone, quiet) : "send";
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
