import type { Private } from "@/server/kernel/private";
import type { Carrier } from "@/server/notification/carrier.contract";
import { composeEmail } from "@/server/notification/email.text";

export type KeptMail = Readonly<{ messageId: string; address: Private<string>; subject: string; body: string }>;

/** Keeps every email instead of sending it. Mailboxes under `.invalid` (RFC 2606) do not exist here either. */
export const sandboxCarrier = (
  keep: (mail: KeptMail) => Promise<void>,
  publicUrl: string,
): Carrier<Private<string>> => ({
  send: async (address, letter) => {
    if (address.reveal().endsWith(".invalid")) return "gone";
    const { subject, text } = composeEmail(letter, publicUrl);
    await keep({ messageId: letter.key, address, subject, body: text });
    return "sent";
  },
});
