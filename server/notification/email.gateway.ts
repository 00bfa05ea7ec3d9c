import { createTransport } from "nodemailer";
import type { Private } from "@/server/kernel/private";
import { type Carrier, type Message, type Receipt, SEND_WITHIN_MS } from "@/server/notification/carrier.contract";
import { composeEmail } from "@/server/notification/email.text";
import type { Breaker } from "@/server/platform/breaker";

type EmailOptions = Readonly<{ smtpUrl: string; from: string; publicUrl: string; breaker: Breaker; withinMs?: number }>;

/** The mailbox does not exist (RFC 5321 §4.2.3, RFC 3463 5.1.x). */
const GONE = new Set([550, 551, 553]);

const codeOf = (fault: unknown): number | null =>
  typeof fault === "object" && fault !== null && "responseCode" in fault ? Number(fault.responseCode) : null;

const atRecipient = (fault: unknown): boolean =>
  typeof fault === "object" && fault !== null && "command" in fault && fault.command === "RCPT TO";

/** Email over SMTP. */
export function smtpCarrier({
  smtpUrl,
  from,
  publicUrl,
  breaker,
  withinMs = SEND_WITHIN_MS,
}: EmailOptions): Carrier<Private<string>, Message> {
  const budget = { connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: withinMs };
  const transport = createTransport({ url: smtpUrl, ...budget });
  const domain = from.slice(from.lastIndexOf("@") + 1);

  async function submit(address: Private<string>, letter: Message): Promise<Receipt> {
    const { subject, text, html, settingsUrl } = composeEmail(letter, publicUrl);
    try {
      await transport.sendMail({
        from: { name: "Pahlawan Pangan", address: from },
        to: address.reveal(),
        subject,
        text,
        html,
        messageId: `<${letter.key}@${domain}>`,
        headers: { "List-Unsubscribe": `<${settingsUrl}>`, "Auto-Submitted": "auto-generated" },
      });
      return "sent";
    } catch (fault) {
      const code = codeOf(fault);
      if (code !== null && GONE.has(code) && atRecipient(fault)) return "gone";
      // The server's own sentence may repeat the address, so only its code goes on.
      throw new Error(`mail server ${code === null ? "did not answer" : `answered ${code}`}`);
    }
  }
  return { send: (address, letter) => breaker.run(() => submit(address, letter)) };
}
