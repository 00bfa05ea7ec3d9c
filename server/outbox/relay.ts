import { sql } from "drizzle-orm";
import { type EventId, regionOf } from "@/server/kernel/id";
import type { LiveRow } from "@/server/outbox/live";
import { liveChunks } from "@/server/outbox/live-chunks";
import { LivePost, notifications, type Posted } from "@/server/outbox/live-post";
import { publishTraced, showTraced } from "@/server/outbox/publish-traced";
import type { BusDesk, BusMessage } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database, Transaction } from "@/server/platform/database";

/** Events moved in one transaction. */
export const RELAY_BATCH = 500;

export type RelaySettings = Readonly<{
  bus: Pick<BusDesk, "publish">;
  live: readonly LiveRow[];
  clock: Clock;
  /** How the screens are told; by notification alone unless said. */
  post?: LivePost;
}>;

type OutboxRow = {
  id: EventId;
  type: string;
  payload: Record<string, unknown>;
  trace_parent: string | null;
  expires_at: string | null;
  told: boolean;
};
type Waiting = Readonly<{ message: BusMessage; isTold: boolean }>;

/** Whatever is unpublished, never "after the last number": a late committer would be skipped. */
async function takeUnpublished(tx: Transaction): Promise<readonly Waiting[]> {
  const rows = await tx.execute<OutboxRow>(sql`
    select id, type, payload, trace_parent, expires_at, told_at is not null as told from outbox
    where published_at is null order by id limit ${RELAY_BATCH} for update skip locked`);
  return rows.map(({ id, type, payload, told: isTold, ...row }) => {
    const expiresAt = row.expires_at === null ? null : new Date(row.expires_at);
    return { message: { id, type, payload, traceParent: row.trace_parent, expiresAt }, isTold };
  });
}

/**
 * Marks the batch and tells the screens. The primary key leads to each row, and the bounds let the planner leave the other months alone:
 * without them every batch would read the outbox of the month.
 */
async function markPublished(tx: Transaction, messages: readonly BusMessage[], posted: Posted, now: Date) {
  const keys = messages.map(({ id }) => ({ id, region: regionOf(id) }));
  await tx.execute(sql`
    with given as (
      select id, region from jsonb_to_recordset(${JSON.stringify(keys)}::text::jsonb) as one (id uuid, region integer)
    ), told as (${notifications(posted)}), marked as (
      update outbox set published_at = ${now.toISOString()} from given
      where outbox.region_id = given.region and outbox.id = given.id
        and outbox.id between ${keys[0]?.id}::uuid and ${keys.at(-1)?.id}::uuid
    )
    select count(*) from told`);
}

/** Whether anything waits, without a transaction: what a relay asks that has had nothing to do. */
export async function hasUnpublished(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ waits: boolean }>(
    sql`select exists (select from outbox where published_at is null) as waits`,
  );
  return row?.waits === true;
}

/**
 * Publishes one batch of the outbox. A crash before the commit publishes it again under the same ids.
 * @returns how many events; fewer than RELAY_BATCH when nothing is left
 */
export const relayOnce = (
  db: Database,
  { bus, live, clock, post = new LivePost(null) }: RelaySettings,
): Promise<number> =>
  db.transaction(async (tx) => {
    const waiting = await takeUnpublished(tx);
    if (waiting.length === 0) return 0;
    const messages = waiting.map(({ message }) => message);
    await publishTraced(messages, (carried) => bus.publish(carried, tx));
    const untold = waiting.filter(({ isTold }) => !isTold).map(({ message }) => message);
    const shown = untold.filter(({ type }) => live.some((row) => row.type === type));
    const posted = await showTraced(shown, () => post.send(liveChunks(live, untold)));
    await markPublished(tx, messages, posted, clock());
    return messages.length;
  });
