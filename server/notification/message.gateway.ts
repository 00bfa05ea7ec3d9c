import { z } from "zod";
import type { Private } from "@/server/kernel/private";
import { type Carrier, type Message, type Receipt, SEND_WITHIN_MS } from "@/server/notification/carrier.contract";
import { composeMessage } from "@/server/notification/message.text";
import type { Breaker } from "@/server/platform/breaker";

type MessageOptions = Readonly<{
  /** Where messages are posted, such as `https://graph.facebook.com/v23.0/<phone id>/messages`. */
  url: string;
  token: string;
  publicUrl: string;
  breaker: Breaker;
  withinMs?: number;
}>;

/** The number has no WhatsApp, or cannot be written to (Cloud API, error codes). */
const GONE = new Set([131_021, 131_026]);
const refusal = z.object({ error: z.object({ code: z.int() }) });

async function isGone(answer: Response): Promise<boolean> {
  if (answer.status !== 400) return false;
  const said = refusal.safeParse(await answer.json().catch(() => null));
  return said.success && GONE.has(said.data.error.code);
}

/** Text messages to mobile numbers over HTTP, in the shape of WhatsApp's Cloud API; gateways for SMS speak it too. */
export const messageCarrier = (options: MessageOptions): Carrier<Private<string>, Message> => ({
  send: (address, message) => {
    const body = JSON.stringify({
      ...{ messaging_product: "whatsapp", recipient_type: "individual", type: "text" },
      to: address.reveal().replace("+", ""),
      text: { preview_url: false, body: composeMessage(message, options.publicUrl) },
      biz_opaque_callback_data: message.key,
    });
    const headers = {
      ...{ authorization: `Bearer ${options.token}`, "content-type": "application/json" },
      "idempotency-key": message.key,
    };
    const ask = async (): Promise<Receipt> => {
      const signal = AbortSignal.timeout(options.withinMs ?? SEND_WITHIN_MS);
      const answer = await fetch(options.url, { method: "POST", headers, body, redirect: "error", signal }).catch(
        (fault: unknown) => {
          throw new Error(`message gateway did not answer: ${fault instanceof Error ? fault.name : "fault"}`);
        },
      );
      if (await isGone(answer)) return "gone";
      if (!answer.ok) throw new Error(`message gateway answered ${answer.status}`);
      return "sent";
    };
    return options.breaker.run(ask);
  },
});
