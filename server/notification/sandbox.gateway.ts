import type { Private } from "@/server/kernel/private";
import type { Carrier, Message } from "@/server/notification/carrier.contract";
import { composeEmail } from "@/server/notification/email.text";
import { composeMessage } from "@/server/notification/message.text";

export type Kept = Readonly<{
  channel: "email" | "message";
  messageId: string;
  address: Private<string>;
  subject: string;
  body: string;
}>;
type Keep = (kept: Kept) => Promise<void>;

/** Mailboxes under `.invalid` (RFC 2606) and numbers that end in seven zeros exist nowhere, here neither. */
const isNowhere = (address: Private<string>) => /\.invalid$|0{7}$/.test(address.reveal());

const sandbox = (keep: Keep, channel: Kept["channel"], bodyOf: (message: Message) => string) => ({
  send: async (address: Private<string>, message: Message) => {
    if (isNowhere(address)) return "gone" as const;
    await keep({ channel, messageId: message.key, address, subject: message.title, body: bodyOf(message) });
    return "sent" as const;
  },
});

/** Keeps every email instead of sending it. */
export const sandboxMail = (keep: Keep, publicUrl: string): Carrier<Private<string>, Message> =>
  sandbox(keep, "email", (message) => composeEmail(message, publicUrl).text);

/** Keeps every text message instead of sending it. */
export const sandboxMessages = (keep: Keep, publicUrl: string): Carrier<Private<string>, Message> =>
  sandbox(keep, "message", (message) => composeMessage(message, publicUrl));
