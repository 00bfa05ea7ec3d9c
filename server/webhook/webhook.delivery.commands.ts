import { plainId, type RegionId, regionOf } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { ReactionToMany } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import type { Reader } from "@/server/platform/database";
import type { Sweep } from "@/server/platform/sweep";
import type { Work } from "@/server/platform/work";
import { tellOf } from "@/server/webhook/webhook.catalogue.contract";
import { webhookDisabled } from "@/server/webhook/webhook.contract";
import type { Answer } from "@/server/webhook/webhook.gateway";
import { type DueDelivery, deleteOldDeliveries, saveSettled } from "@/server/webhook/webhook.line.store";
import {
  isBeyondHope,
  isReceipt,
  LOG_DAYS,
  nextTryAt,
  pauseUntil,
  type WebhookType,
} from "@/server/webhook/webhook.rules";
import {
  type EndpointRow,
  listListening,
  lockEndpoint,
  saveDeliveries,
  saveEndpointChange,
  saveGivenUp,
} from "@/server/webhook/webhook.store";

const housesOf = (told: readonly Readonly<{ to: readonly string[] }>[]) => [...new Set(told.flatMap(({ to }) => to))];

/** Puts events in the line of each endpoint that wants to hear of them, in the houses they concern. */
export const queueWebhooks =
  (type: WebhookType): ReactionToMany<unknown> =>
  async ({ tx, now }, happened) => {
    const told = happened.map(({ payload, event }) => ({ event, ...tellOf(type, payload) }));
    const listening = await listListening(tx, housesOf(told), type);
    const facts = { type, createdAt: now, state: "waiting" as const, tries: [] };
    // Due since it happened: a clock of ours that is ahead must not make it wait.
    const dueSince = (occurredAt: Date) => (occurredAt < now ? occurredAt : now);
    const deliveries = told.flatMap(({ event: { id: eventId, occurredAt }, to, data }) =>
      listening
        .filter(({ organisationId }) => to.includes(organisationId))
        .map(({ id }) => ({
          id: plainId<"delivery">(),
          endpointId: id,
          eventId,
          occurredAt,
          dueAt: dueSince(occurredAt),
          data,
          ...facts,
        })),
    );
    await saveDeliveries(tx, deliveries);
  };

/** Whether no endpoint wants to hear of any of these events. */
export const nobodyListens =
  (type: WebhookType) =>
  async (reader: Reader, payloads: readonly unknown[]): Promise<boolean> => {
    const houses = housesOf(payloads.map((payload) => tellOf(type, payload)));
    return (await listListening(reader, houses, type)).length === 0;
  };

/** Writes down how a try went, for its delivery and for the health of its endpoint. @param chance 0–1, spreads retries */
export async function settleTry(
  work: Pick<Work, "tx" | "now">,
  delivery: DueDelivery,
  { status, durationMs, error }: Answer,
  chance: number,
): Promise<void> {
  const { tx, now } = work;
  // First of all: tries of one endpoint that end together would otherwise wait for each other in a circle.
  const endpoint = await lockEndpoint(tx, delivery.endpointId);
  const received = isReceipt(status);
  const attempts = delivery.attempts + 1;
  const next = received ? null : nextTryAt(attempts, now, chance);
  await saveSettled(tx, delivery.id, {
    state: received ? "delivered" : next ? "waiting" : "given_up",
    dueAt: next ?? now,
    attempts,
    tried: { at: now.toISOString(), status, durationMs, error },
  });
  if (endpoint) await settleEndpoint(work, endpoint, status, regionOf(delivery.eventId));
}

/** A success makes an endpoint whole again; a failure brings it nearer to a rest, and at last to being switched off. */
async function settleEndpoint(
  work: Pick<Work, "tx" | "now">,
  endpoint: EndpointRow,
  status: number | null,
  region: RegionId,
): Promise<void> {
  const { tx, now } = work;
  if (isReceipt(status)) {
    if (endpoint.failures > 0)
      await saveEndpointChange(tx, endpoint, { failures: 0, failingSince: null, pausedUntil: null });
    return;
  }
  const failures = endpoint.failures + 1;
  const health = { failures, failingSince: endpoint.failingSince ?? now };
  const isOver = endpoint.state === "on" && isBeyondHope(health, status, now);
  await saveEndpointChange(tx, endpoint, {
    ...health,
    pausedUntil: pauseUntil(failures, now),
    ...(isOver ? { state: "failing" } : {}),
  });
  if (!isOver) return;
  await saveGivenUp(tx, endpoint.id);
  const { id: webhookId, organisationId, name } = endpoint;
  await record(work, region, webhookDisabled, { webhookId, organisationId, name });
}

/** Forgets the log of deliveries after a month. */
export const forgetDeliveries: Sweep = ({ tx, now }) => deleteOldDeliveries(tx, later(now, -LOG_DAYS * DAY));
