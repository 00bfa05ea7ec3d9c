import { SECOND } from "@/server/kernel/time";
import { Pulse } from "@/server/platform/pulse";
import { WebhookSender } from "@/server/webhook/webhook.sender";
import { loop } from "@/workers/runtime/loop";
import type { Starter } from "@/workers/runtime/runtime";

const BUSY_PAUSE_MS = 50;
const IDLE_PAUSE_MS = SECOND;

/** Sends webhooks as they fall due; stopping waits for those under way. */
export const sendWebhooks: Starter = async ({ db, clock }) => {
  const sender = new WebhookSender(db, clock);
  const pulse = new Pulse(db, { job: "webhook-sender", kind: "relay" }, clock);
  const job = loop("webhook-sender", async () => {
    const handled = await sender.turn();
    pulse.turn({ handled });
    return handled > 0 ? BUSY_PAUSE_MS : IDLE_PAUSE_MS;
  });
  const stop = async () => {
    await job.stop();
    await sender.settled();
    await pulse.write();
  };
  return [{ stop }];
};
