import type { NotificationId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";

/** What a channel carries: one notification, or several that waited for the morning. */
export type Letter = Readonly<{
  /** The same when it is sent again, so that the other side shows it once. */
  key: string;
  notificationIds: readonly [NotificationId, ...NotificationId[]];
  language: Language;
  title: string;
  body: string;
  /** A path of the product. */
  href: string;
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
export interface Carrier<Address> {
  send(address: Address, letter: Letter): Promise<Receipt>;
}

/** How long a machine of someone else may take, in milliseconds. */
export const SEND_WITHIN_MS = 8_000;
