import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { webhookDelivery, webhookEndpoint } from "@/db/schema/webhook";
import type { DeliveryId, OrganisationId, WebhookId } from "@/server/kernel/id";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader, Transaction } from "@/server/platform/database";

export type EndpointRow = typeof webhookEndpoint.$inferSelect;
export type EndpointChange = Partial<
  Pick<
    EndpointRow,
    | "name"
    | "url"
    | "events"
    | "state"
    | "secretCipher"
    | "previousCipher"
    | "previousUntil"
    | "failures"
    | "failingSince"
    | "pausedUntil"
    | "removedAt"
  >
>;

const standing = isNull(webhookEndpoint.removedAt);

export async function saveEndpoint(tx: Transaction, row: typeof webhookEndpoint.$inferInsert): Promise<EndpointRow> {
  const [saved] = await tx.insert(webhookEndpoint).values(row).returning();
  if (!saved) throw new Error("an insert answered no row");
  return saved;
}

/** The endpoints of an organisation, oldest first. */
export async function listEndpoints(reader: Reader, organisationId: OrganisationId): Promise<EndpointRow[]> {
  return reader
    .select()
    .from(webhookEndpoint)
    .where(and(eq(webhookEndpoint.organisationId, organisationId), standing))
    .orderBy(webhookEndpoint.createdAt, webhookEndpoint.id);
}

export async function lockHouse(tx: Transaction, organisationId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${organisationId}`}, 0))`);
}

export async function findEndpoint(reader: Reader, id: WebhookId, organisationId: OrganisationId) {
  const mine = and(eq(webhookEndpoint.id, id), eq(webhookEndpoint.organisationId, organisationId), standing);
  const [row] = await reader.select().from(webhookEndpoint).where(mine);
  return row ?? null;
}

export async function lockEndpoint(tx: Transaction, id: WebhookId): Promise<EndpointRow | null> {
  const [row] = await tx.select().from(webhookEndpoint).where(eq(webhookEndpoint.id, id)).for("no key update");
  return row ?? null;
}

/** Changes an endpoint of an organisation; null when it is none of theirs. */
export async function saveEndpointChange(
  tx: Transaction,
  { id, organisationId }: { id: WebhookId; organisationId: OrganisationId },
  change: EndpointChange,
): Promise<EndpointRow | null> {
  const mine = and(eq(webhookEndpoint.id, id), eq(webhookEndpoint.organisationId, organisationId), standing);
  const [row] = await tx.update(webhookEndpoint).set(change).where(mine).returning();
  return row ?? null;
}

/** The endpoints that want to hear of a type, of any of the organisations. */
export async function listListening(
  reader: Reader,
  houses: readonly string[],
  type: string,
): Promise<Pick<EndpointRow, "id" | "organisationId">[]> {
  if (houses.length === 0) return [];
  const { id, organisationId } = webhookEndpoint;
  return await reader
    .select({ id, organisationId })
    .from(webhookEndpoint)
    .where(
      and(
        isAnyOf(organisationId, houses),
        eq(webhookEndpoint.state, "on"),
        sql`${type} = any(${webhookEndpoint.events})`,
        standing,
      ),
    );
}

/** Puts deliveries in line; an event that is already in the line of an endpoint stays there once. */
export async function saveDeliveries(
  tx: Transaction,
  rows: readonly (typeof webhookDelivery.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(webhookDelivery)
      .values([...rows])
      .onConflictDoNothing();
}

const logged = {
  id: webhookDelivery.id,
  eventId: webhookDelivery.eventId,
  type: webhookDelivery.type,
  state: webhookDelivery.state,
  createdAt: webhookDelivery.createdAt,
  dueAt: webhookDelivery.dueAt,
  tries: webhookDelivery.tries,
};

/** The log of an endpoint, newest first. */
export async function listDeliveries(reader: Reader, endpointId: WebhookId, limit: number) {
  return reader
    .select(logged)
    .from(webhookDelivery)
    .where(eq(webhookDelivery.endpointId, endpointId))
    .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
    .limit(limit);
}

/** A delivery with the endpoint it goes to, where that is the organisation's. */
export async function findDelivery(reader: Reader, id: DeliveryId, organisationId: OrganisationId) {
  const [row] = await reader
    .select({ id: webhookDelivery.id, state: webhookEndpoint.state })
    .from(webhookDelivery)
    .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
    .where(and(eq(webhookDelivery.id, id), eq(webhookEndpoint.organisationId, organisationId), standing));
  return row ?? null;
}

/** Sends a delivery again now, with all its tries before it; what is being sent stays as it is. */
export async function saveDueAgain(tx: Transaction, id: DeliveryId, now: Date): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({ state: "waiting", attempts: 0, dueAt: now })
    .where(and(eq(webhookDelivery.id, id), isNull(webhookDelivery.leasedUntil)));
}

/** Gives up all that waits for an endpoint. */
export async function saveGivenUp(tx: Transaction, endpointId: WebhookId): Promise<void> {
  await tx
    .update(webhookDelivery)
    .set({ state: "given_up", leasedUntil: null })
    .where(and(eq(webhookDelivery.endpointId, endpointId), eq(webhookDelivery.state, "waiting")));
}
