import { and, eq, sql } from "drizzle-orm";
import { type DeliveryTry, webhookDelivery, webhookEndpoint } from "@/db/schema/webhook";
import type { DeliveryId, EventId, WebhookId } from "@/server/kernel/id";
import type { Database, Transaction } from "@/server/platform/database";

export type DueDelivery = Readonly<{
  id: DeliveryId;
  endpointId: WebhookId;
  eventId: EventId;
  type: string;
  data: Record<string, unknown>;
  occurredAt: Date;
  attempts: number;
  url: string;
  secretCipher: string;
  previousCipher: string | null;
  previousUntil: Date | null;
}>;

type Take = Readonly<{ now: Date; until: Date; most: number; mostAtOnce: number; breakerFailures: number }>;

/**
 * Leases what is due, oldest first, never more at once to one endpoint than it may have: a slow one keeps only its own
 * places. One that is failing gets a single probe.
 */
async function lease(tx: Transaction, { now, until, most, mostAtOnce, breakerFailures }: Take): Promise<DeliveryId[]> {
  const at = now.toISOString();
  const rows = await tx.execute<{ id: DeliveryId }>(sql`
    with busy as (
      select endpoint_id, count(*) as n from webhook_delivery where state = 'waiting' and leased_until > ${at} group by 1
    ), ranked as (
      select d.id, d.due_at, e.failures, coalesce(b.n, 0) as busy,
        row_number() over (partition by d.endpoint_id order by d.due_at, d.id) as place
      from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id left join busy b on b.endpoint_id = e.id
      where d.state = 'waiting' and d.due_at <= ${at} and (d.leased_until is null or d.leased_until <= ${at})
        and e.state = 'on' and e.removed_at is null and (e.paused_until is null or e.paused_until <= ${at})
    ), chosen as (
      select id from ranked where place + busy <= case when failures >= ${breakerFailures} then 1 else ${mostAtOnce} end
      order by due_at, id limit ${most}
    )
    update webhook_delivery d set leased_until = ${until.toISOString()} from chosen
    where d.id = chosen.id and (d.leased_until is null or d.leased_until <= ${at}) returning d.id`);
  return rows.map(({ id }) => id);
}

/** Takes what is due to send it outside any transaction; what is not settled by then is taken again. */
export const takeDue = (db: Database, take: Take): Promise<DueDelivery[]> =>
  db.transaction(async (tx) => {
    const ids = await lease(tx, take);
    if (ids.length === 0) return [];
    const given = sql`select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)`;
    return tx
      .select({
        id: webhookDelivery.id,
        endpointId: webhookDelivery.endpointId,
        eventId: webhookDelivery.eventId,
        type: webhookDelivery.type,
        data: webhookDelivery.data,
        occurredAt: webhookDelivery.occurredAt,
        attempts: webhookDelivery.attempts,
        url: webhookEndpoint.url,
        secretCipher: webhookEndpoint.secretCipher,
        previousCipher: webhookEndpoint.previousCipher,
        previousUntil: webhookEndpoint.previousUntil,
      })
      .from(webhookDelivery)
      .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
      .where(sql`${webhookDelivery.id} in (${given})`);
  });

export type Settled = Readonly<{
  state: "waiting" | "delivered" | "given_up";
  dueAt: Date;
  attempts: number;
  tried: DeliveryTry;
}>;

const TRIES_KEPT = 20;

/** Writes how a try went; one that was given up in the meantime only gets its line in the log. */
export async function saveSettled(tx: Transaction, id: DeliveryId, { tried, state, ...next }: Settled): Promise<void> {
  await tx.execute(sql`
    update webhook_delivery set tries = (
      select jsonb_agg(value order by place) from jsonb_array_elements(tries || ${JSON.stringify([tried])}::text::jsonb)
        with ordinality as all_tries (value, place)
      where place > jsonb_array_length(tries) + 1 - ${TRIES_KEPT}
    ) where id = ${id}`);
  await tx
    .update(webhookDelivery)
    .set({ state, ...next, leasedUntil: null })
    .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.state, "waiting")));
}

/** Forgets deliveries from before a moment, a batch at a time. @returns how many */
export async function deleteOldDeliveries(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx.execute(sql`
    delete from webhook_delivery where id in (
      select id from webhook_delivery where created_at < ${before.toISOString()} order by created_at limit 1000
    ) returning 1`);
  return gone.length;
}
