import type { MemberActor } from "@/server/kernel/actor";
import { type DeliveryId, mintId, plainId, type RegionId, type WebhookId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import { config } from "@/server/platform/config";
import { seal } from "@/server/platform/sealed";
import type { Work } from "@/server/platform/work";
import { isPrivateHost } from "@/server/webhook/webhook.addresses";
import {
  type ChangeWebhookInput,
  type MakeWebhookInput,
  type WebhookRecord,
  webhookSwitched,
} from "@/server/webhook/webhook.contract";
import { webhookReasons } from "@/server/webhook/webhook.reasons";
import { MOST_ENDPOINTS, SECRET_OVERLAP_MS, TEST_TYPE, whyUrlRefused } from "@/server/webhook/webhook.rules";
import { freshSecret } from "@/server/webhook/webhook.signature";
import {
  type EndpointRow,
  findDelivery,
  findEndpoint,
  listEndpoints,
  lockHouse,
  saveDeliveries,
  saveDueAgain,
  saveEndpoint,
  saveEndpointChange,
  saveGivenUp,
} from "@/server/webhook/webhook.store";

type ByStaff = Work<MemberActor>;
/** Where events of an endpoint itself are at home; they concern no place. */
const NOWHERE = 3171 as RegionId;
type WithSecret = Readonly<{ webhook: WebhookRecord; secret: string }>;

/** An endpoint as its owner sees it: no secret. */
export const showEndpoint = (row: EndpointRow): WebhookRecord => ({
  ...{ id: row.id, name: row.name, url: row.url, events: row.events, state: row.state, createdAt: row.createdAt },
  ...{ failures: row.failures, failingSince: row.failingSince, pausedUntil: row.pausedUntil },
  previousSecretUntil: row.previousUntil,
});

const sealed = (secret: string) => seal(secret, config().WEBHOOK_KEY);

/** @throws Failure `webhook.url…` where nothing may be sent to */
function checkUrl(url: string): void {
  const { DEMO_MODE, WEBHOOK_TO_PRIVATE } = config();
  const refused = whyUrlRefused(url, { httpAllowed: DEMO_MODE || WEBHOOK_TO_PRIVATE });
  if (refused) throw webhookReasons[refused]();
  if (!WEBHOOK_TO_PRIVATE && isPrivateHost(new URL(url).hostname)) throw webhookReasons.urlPrivate();
}

/** Makes an endpoint; its secret leaves here once. @throws Failure `webhook.url…`, `webhook.tooMany` */
export async function makeWebhook({ tx, actor, now }: ByStaff, input: MakeWebhookInput): Promise<WithSecret> {
  checkUrl(input.url);
  const { organisationId, personId: madeBy } = actor;
  await lockHouse(tx, organisationId);
  if ((await listEndpoints(tx, organisationId)).length >= MOST_ENDPOINTS) throw webhookReasons.tooMany();
  const secret = freshSecret();
  const row = await saveEndpoint(tx, {
    ...{ id: plainId<"webhook">(), organisationId, madeBy, createdAt: now, state: "on", name: input.name },
    ...{ url: input.url, events: [...new Set(input.events)], secretCipher: sealed(secret) },
  });
  return { webhook: showEndpoint(row), secret };
}

const own = (actor: MemberActor, id: WebhookId) => ({ id, organisationId: actor.organisationId });

/** Changes an endpoint or switches it. @throws Failure `webhook.unknown`, `webhook.url…` */
export async function changeWebhook(work: ByStaff, input: ChangeWebhookInput): Promise<WebhookRecord> {
  const { tx, actor } = work;
  const { id, on, events, ...change } = input;
  if (change.url !== undefined) checkUrl(change.url);
  const afresh = { failures: 0, failingSince: null, pausedUntil: null };
  const row = await saveEndpointChange(tx, own(actor, id), {
    ...{ name: change.name, url: change.url, events: events && [...new Set(events)] },
    ...(on === undefined ? {} : { state: on ? ("on" as const) : ("off" as const) }),
    ...(on || change.url !== undefined ? afresh : {}),
    // Never empty, for an update without a column is none.
    removedAt: null,
  });
  if (!row) throw webhookReasons.unknown();
  if (on === false) await saveGivenUp(tx, id);
  if (on !== undefined) await record(work, NOWHERE, webhookSwitched, { webhookId: id });
  return showEndpoint(row);
}

/** Removes an endpoint and all that waits for it; its log stays until it is old. @throws Failure `webhook.unknown` */
export async function removeWebhook(work: ByStaff, id: WebhookId): Promise<{ id: WebhookId }> {
  const { tx, actor, now } = work;
  const row = await saveEndpointChange(tx, own(actor, id), { removedAt: now, state: "off" });
  if (!row) throw webhookReasons.unknown();
  await saveGivenUp(tx, id);
  await record(work, NOWHERE, webhookSwitched, { webhookId: id });
  return { id };
}

/** Gives an endpoint a new secret; the old one signs beside it for a day. @throws Failure `webhook.unknown` */
export async function rotateSecret({ tx, actor, now }: ByStaff, id: WebhookId): Promise<WithSecret> {
  const before = await findEndpoint(tx, id, actor.organisationId);
  if (!before) throw webhookReasons.unknown();
  const secret = freshSecret();
  const row = await saveEndpointChange(tx, own(actor, id), {
    secretCipher: sealed(secret),
    previousCipher: before.secretCipher,
    previousUntil: later(now, SECRET_OVERLAP_MS),
  });
  if (!row) throw webhookReasons.unknown();
  return { webhook: showEndpoint(row), secret };
}

/** Puts a test event in line for one endpoint. @throws Failure `webhook.unknown`, `webhook.isOff` */
export async function sendTestEvent({ tx, actor, now }: ByStaff, id: WebhookId): Promise<{ id: DeliveryId }> {
  const row = await findEndpoint(tx, id, actor.organisationId);
  if (!row) throw webhookReasons.unknown();
  if (row.state !== "on") throw webhookReasons.isOff();
  const delivery = plainId<"delivery">();
  const data = { webhookId: id, message: "A test from Pahlawan Pangan." };
  await saveDeliveries(tx, [
    {
      ...{ id: delivery, endpointId: id, eventId: mintId<"event">(NOWHERE, now), type: TEST_TYPE, data },
      ...{ occurredAt: now, createdAt: now, dueAt: now, state: "waiting", tries: [] },
    },
  ]);
  return { id: delivery };
}

/** Sends a delivery of the log once more under its own id. @throws Failure `webhook.unknownDelivery`, `webhook.isOff` */
export async function redeliver({ tx, actor, now }: ByStaff, id: DeliveryId): Promise<{ id: DeliveryId }> {
  const found = await findDelivery(tx, id, actor.organisationId);
  if (!found) throw webhookReasons.unknownDelivery();
  if (found.state !== "on") throw webhookReasons.isOff();
  await saveDueAgain(tx, id, now);
  return { id };
}
