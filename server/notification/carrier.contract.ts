import type { NotificationId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";

/** Words on their way to one person. */
export type Message = Readonly<{
  /** The same when it is sent again, so that the other side shows it once. */
  key: string;
  language: Language;
  title: string;
  body: string;
  /** A path of the product. */
  href: string;
  /** It was asked for a moment ago, so no switch stops it. */
  isAsked: boolean;
}>;

/** What a channel carries: one notification, or several that waited for the morning. */
export type Letter = Message &
  Readonly<{
    notificationIds: readonly [NotificationId, ...NotificationId[]];
    isUrgent: boolean;
    isSilent: boolean;
    /** After this moment nobody needs it; null when it keeps. */
    staleAt: Date | null;
  }>;

/** `gone`: there is nobody at this address any more, and it is to be forgotten. */
export type Receipt = "sent" | "gone";

/**
 * One way to a person. Adapters pass carrier-conformance.ts.
 * @throws when the machine behind it refuses for now or stays silent beyond its time budget; the message names no address
 */
export interface Carrier<Address, Carried extends Message = Letter> {
  send(address: Address, letter: Carried): Promise<Receipt>;
}

/** How long a machine of someone else may take, in milliseconds. */
export const SEND_WITHIN_MS = 8_000;
