import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { NotificationId, PersonId } from "@/server/kernel/id";
import { idInput, instant } from "@/server/kernel/wire";
import { CHANNELS, type Channel, NOTIFICATION_TYPES } from "@/server/notification/notification.reasons";

const ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
const words = z.object({ id: z.string(), en: z.string() });
const channel = z.enum(CHANNELS);

export const notificationOutput = z.object({
  id: z.string(),
  type: z.enum(NOTIFICATION_TYPES),
  title: words,
  body: words,
  /** Where one tap leads. */
  href: z.string(),
  /** It does not wait for the morning. */
  isUrgent: z.boolean(),
  madeAt: instant,
  readAt: instant.nullable(),
  /** It was answered, taken or too late: nothing is to be done any more. */
  isPast: z.boolean(),
});
export type NotificationView = z.output<typeof notificationOutput>;

export const notificationsInput = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(30),
    cursor: idInput<"notification">().nullish(),
  })
  .prefault({});
export const notificationsOutput = z.object({
  items: z.array(notificationOutput),
  /** Of the reader's place. */
  zone: z.enum(ZONES),
  nextCursor: z.uuid().nullable(),
});
export type NotificationsView = z.output<typeof notificationsOutput>;

export const unreadOutput = z.object({
  unread: z.int(),
  /** Shown to no screen so far. */
  undelivered: z.int(),
});
export type UnreadView = z.output<typeof unreadOutput>;

export const openInput = z.object({ id: idInput<"notification">(), channel: channel.default("app") });
export const openOutput = z.object({ href: z.string() });
export const arrivedInput = z.object({ ids: z.array(idInput<"notification">()).min(1).max(50) });
export const countOutput = z.object({ changed: z.int() });

export const settingsOutput = z.object({
  types: z.array(
    z.object({
      type: z.enum(NOTIFICATION_TYPES),
      label: words,
      hint: words,
      /** It must be read, so it stays in the centre. */
      mustRead: z.boolean(),
      switches: z.object({ app: z.boolean(), push: z.boolean(), email: z.boolean(), message: z.boolean() }),
    }),
  ),
  /** Ways the person agreed to; nothing goes by the others, whatever their switches say. */
  allowed: z.object({ push: z.boolean(), email: z.boolean(), message: z.boolean() }),
  /** What a browser subscribes with; null while push is not set up. */
  pushKey: z.string().nullable(),
  /** Browsers of this person that agreed, and are still signed in. */
  devices: z.int(),
  /** Masked; null when the person has given none. */
  email: z.string().nullable(),
  phone: z.object({
    /** Masked; null when the person has given none. */
    number: z.string().nullable(),
    /** They showed that they hold it; before, no message goes there. */
    isConfirmed: z.boolean(),
    /** Messages are kept and shown to admins instead of sent. */
    isSandbox: z.boolean(),
    /** Most messages on one day, and how many there were today. */
    perDay: z.int(),
    today: z.int(),
  }),
  /** Whole hours at their place; equal ones are no quiet at all. */
  quiet: z.object({ fromHour: z.int(), untilHour: z.int(), zone: z.enum(ZONES) }),
});
export type SettingsView = z.output<typeof settingsOutput>;
export const switchInput = z.object({
  type: z.enum(NOTIFICATION_TYPES),
  channel,
  isOn: z.boolean(),
});
export type SwitchInput = z.output<typeof switchInput>;
const hour = z.number().int().min(0).max(23);
export const quietInput = z.object({ fromHour: hour, untilHour: hour });
export type QuietInput = z.output<typeof quietInput>;

const base64url = (bytes: number) =>
  z
    .string()
    .max(120)
    .regex(/^[A-Za-z0-9_-]+={0,2}$/)
    .refine((text) => Buffer.from(text, "base64url").length === bytes, `must be ${bytes} bytes`);
/** What `PushSubscription.toJSON()` says (Push API §8.1). */
export const subscribeInput = z.object({
  endpoint: z.url().max(1_000),
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});
export type SubscribeInput = z.output<typeof subscribeInput>;
export const unsubscribeInput = z.object({ endpoint: z.string().min(1).max(1_000) });
export const subscribedOutput = z.object({ devices: z.int() });
/** Emails and text messages that are kept instead of sent; null where both are sent. */
export const keptMailOutput = z.object({
  items: z
    .array(
      z.object({
        channel: z.enum(["email", "message"]),
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        body: z.string(),
        at: instant,
      }),
    )
    .nullable(),
});
export type KeptMailView = z.output<typeof keptMailOutput>;
export const trialInput = z.object({ channel });

const personIds = z.array(z.uuid().transform((id) => id as PersonId)).min(1);
const due = z.object({
  personId: personIds.element,
  notificationIds: z
    .array(z.uuid().transform((id) => id as NotificationId))
    .min(1)
    .max(50),
});
export type Due = z.output<typeof due>;

/** Something is to leave through a channel now; each channel answers for itself. */
export const notificationDue = {
  app: event("notification.due_in_app", due),
  push: event("notification.due_by_push", due),
  email: event("notification.due_by_email", due),
  message: event("notification.due_by_message", due),
} as const satisfies Record<Channel, unknown>;

/** The centres of these people changed: something new, read, or past. */
export const notificationChanged = event("notification.changed", z.object({ personIds: personIds.max(20) }));
