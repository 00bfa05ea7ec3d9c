import { CircleCheck, CircleDashed, CirclePause, CirclePower, CircleX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import { words } from "@/components/webhook/words";
import type { Text } from "@/server/kernel/text";
import type { DeliveryView, WebhookView } from "@/server/webhook/webhook.contract";

type Sign = Readonly<{ look: StateLook; word: Text }>;

/** How a webhook is doing, as one chip. */
export function webhookSign({ state, pausedUntil }: WebhookView, now: Date): Sign {
  if (state === "failing") return { look: { icon: CircleX, tone: "chili" }, word: words.failing };
  if (state === "off") return { look: { icon: CirclePower, tone: "neutral" }, word: words.off };
  if (pausedUntil && new Date(pausedUntil) > now)
    return { look: { icon: CirclePause, tone: "turmeric" }, word: words.resting };
  return { look: { icon: CircleCheck, tone: "leaf" }, word: words.on };
}

export const deliverySign: Readonly<Record<DeliveryView["state"], Sign>> = {
  delivered: { look: { icon: CircleCheck, tone: "leaf" }, word: words.delivered },
  waiting: { look: { icon: CircleDashed, tone: "turmeric" }, word: words.waiting },
  given_up: { look: { icon: CircleX, tone: "chili" }, word: words.givenUp },
};
