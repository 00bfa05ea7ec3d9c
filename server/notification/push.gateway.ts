import webPush from "web-push";
import { SECOND } from "@/server/kernel/time";
import { type Carrier, type Letter, type Receipt, SEND_WITHIN_MS } from "@/server/notification/carrier.contract";
import type { SubscribeInput } from "@/server/notification/notification.contract";
import type { Breaker } from "@/server/platform/breaker";
import type { Clock } from "@/server/platform/clock";

type PushOptions = Readonly<{
  vapid: { subject: string; publicKey: string; privateKey: string };
  clock: Clock;
  /** Of one push service: the trouble of one says nothing of another. */
  breakerOf: (host: string) => Breaker;
  withinMs?: number;
}>;

/** How long a push service keeps what cannot be delivered yet. */
const KEPT_SECONDS = 12 * 60 * 60;
const GONE = new Set([404, 410]);

/** What the worker in the browser reads: ids, words and a path, never a code or a contact. */
const payloadOf = ({ key, notificationIds, language, title, body, href, isSilent, isUrgent }: Letter) =>
  JSON.stringify({ key, notificationIds, language, title, body, href, isSilent, isUrgent });

function request(subscription: SubscribeInput, letter: Letter, { vapid, clock }: PushOptions) {
  const left = letter.staleAt ? (letter.staleAt.getTime() - clock().getTime()) / SECOND : KEPT_SECONDS;
  return webPush.generateRequestDetails(subscription, payloadOf(letter), {
    vapidDetails: vapid,
    TTL: Math.max(0, Math.min(KEPT_SECONDS, Math.floor(left))),
    urgency: letter.isUrgent ? "high" : "normal",
    // A topic has at most 32 characters; an unread one with the same is replaced (RFC 8030 §5.4).
    topic: letter.key.replaceAll("-", "").slice(0, 32),
  });
}

/** Encrypted messages to browsers (RFC 8030, 8291, 8292). */
export const pushCarrier = (options: PushOptions): Carrier<SubscribeInput> => ({
  send: (subscription, letter) => {
    const { endpoint, headers, body } = request(subscription, letter, options);
    const ask = async (): Promise<Receipt> => {
      const { status } = await fetch(endpoint, {
        method: "POST",
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        body: new Uint8Array(body),
        redirect: "error",
        signal: AbortSignal.timeout(options.withinMs ?? SEND_WITHIN_MS),
      }).catch((fault: unknown) => {
        throw new Error(`push service did not answer: ${fault instanceof Error ? fault.name : "fault"}`);
      });
      if (GONE.has(status)) return "gone";
      if (status < 200 || status > 299) throw new Error(`push service answered ${status}`);
      return "sent";
    };
    return options.breakerOf(new URL(endpoint).host).run(ask);
  },
});
