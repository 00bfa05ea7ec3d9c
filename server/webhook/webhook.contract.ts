import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { OrganisationId, WebhookId } from "@/server/kernel/id";
import { idInput, instant, line } from "@/server/kernel/wire";
import { WEBHOOK_TYPES } from "@/server/webhook/webhook.rules";

const url = z.string().trim().min(8).max(2_000);
const events = z.array(z.enum(WEBHOOK_TYPES)).min(1).max(WEBHOOK_TYPES.length);

export const makeWebhookInput = z.object({ name: line(60, 2), url, events });
export type MakeWebhookInput = z.output<typeof makeWebhookInput>;
export const changeWebhookInput = z.object({
  id: idInput<"webhook">(),
  name: line(60, 2).optional(),
  url: url.optional(),
  events: events.optional(),
  /** Off sends nothing and gives up what waits; on starts afresh. */
  on: z.boolean().optional(),
});
export type ChangeWebhookInput = z.output<typeof changeWebhookInput>;
export const webhookIdInput = z.object({ id: idInput<"webhook">() });
export const deliveryIdInput = z.object({ id: idInput<"delivery">() });

export const webhookOutput = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  /** `failing`: switched off after three days without one success. */
  state: z.enum(["on", "off", "failing"]),
  failures: z.int(),
  failingSince: instant.nullable(),
  pausedUntil: instant.nullable(),
  /** Until when the replaced secret still signs as well. */
  previousSecretUntil: instant.nullable(),
  createdAt: instant,
});
export type WebhookRecord = z.input<typeof webhookOutput>;
export type WebhookView = z.output<typeof webhookOutput>;
export const webhooksOutput = z.object({ items: z.array(webhookOutput) });
/** With the signing secret (`whsec_…`), told once and never again. */
export const webhookWithSecretOutput = z.object({ webhook: webhookOutput, secret: z.string() });

export const deliveryOutput = z.object({
  id: z.string(),
  /** The `webhook-id` header: the same at every try. */
  eventId: z.string(),
  type: z.string(),
  state: z.enum(["waiting", "delivered", "given_up"]),
  createdAt: instant,
  nextTryAt: instant.nullable(),
  tries: z.array(
    z.object({ at: z.iso.datetime(), status: z.int().nullable(), durationMs: z.int(), error: z.string().nullable() }),
  ),
});
export type DeliveryView = z.output<typeof deliveryOutput>;
export const deliveriesInput = z.object({ id: idInput<"webhook">(), limit: z.int().min(1).max(100).default(30) });
export const deliveriesOutput = z.object({ items: z.array(deliveryOutput) });
export const deliveryStartedOutput = z.object({ id: z.string() });

/** Its owner switched an endpoint on or off, or removed it. */
export const webhookSwitched = event(
  "webhook.switched",
  z.object({ webhookId: z.uuid().transform((id) => id as WebhookId) }),
);

/** An endpoint failed too long and was switched off; whoever owns it should hear. */
export const webhookDisabled = event(
  "webhook.disabled",
  z.object({
    webhookId: z.uuid().transform((id) => id as WebhookId),
    organisationId: z.uuid().transform((id) => id as OrganisationId),
    name: z.string(),
  }),
);
