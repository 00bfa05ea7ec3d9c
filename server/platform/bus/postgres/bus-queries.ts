import { sql } from "drizzle-orm";
import { partitionOf } from "@/server/kernel/cell";
import type { EventId } from "@/server/kernel/id";
import type { BusMessage, DeadLetter } from "@/server/platform/bus/bus";
import type { Database, Reader } from "@/server/platform/database";

/** Rows travel as one JSON parameter, so a batch of any size is one prepared statement. */
const rows = (values: readonly unknown[]) => sql`${JSON.stringify(values)}::text::jsonb`;

export const register = (db: Database, consumer: string, types: readonly string[], partition: number | null) =>
  db.execute(sql`
    insert into bus_consumer (name, types, partition)
    values (${consumer}, (select coalesce(array_agg(type), '{}') from jsonb_array_elements_text(${rows(types)}) as type),
      ${partition}::integer)
    on conflict (name) do update set types = excluded.types, partition = excluded.partition
    where bus_consumer.types <> excluded.types or bus_consumer.partition is distinct from excluded.partition`);

const placed = (message: BusMessage) => ({ ...message, partition: partitionOf(message.payload.cell) });

/** Stores what has a consumer, hands each consumer its copy and wakes them with one notification. */
export const publish = (reader: Reader, messages: readonly BusMessage[], now: Date) =>
  reader.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${rows(messages.map(placed))})
        as one (id uuid, type text, payload jsonb, "traceParent" text, "expiresAt" timestamptz, partition integer)
    ), message as (
      insert into bus_message (id, type, payload, trace_parent, expires_at, published_at)
      select id, type, payload, "traceParent", "expiresAt", ${now.toISOString()}
      from given where exists (select 1 from bus_consumer where given.type = any (types))
      on conflict (id) do nothing
      returning id, type
    ), delivery as (
      insert into bus_delivery (consumer, message_id, visible_at)
      select bus_consumer.name, message.id, ${now.toISOString()}
      from message join given using (id) join bus_consumer
        on message.type = any (bus_consumer.types) and coalesce(bus_consumer.partition = given.partition, bus_consumer.partition is null)
      returning consumer
    )
    select pg_notify('bus', string_agg(distinct consumer, ',')) from delivery having count(*) > 0`);

type MessageRow = {
  id: EventId;
  type: string;
  payload: Record<string, unknown>;
  trace_parent: string | null;
  expires_at: string | null;
};
const toMessage = (row: MessageRow): BusMessage => ({
  id: row.id,
  type: row.type,
  payload: row.payload,
  traceParent: row.trace_parent,
  expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
});

export type Leased = Readonly<{ message: BusMessage; attempt: number }>;

/** Takes due messages for one instance until the lease ends: the longest due, or `inOrder` the oldest; handed over as they were recorded. */
export async function lease(
  db: Database,
  consumer: string,
  { now, until, limit, inOrder }: { now: Date; until: Date; limit: number; inOrder: boolean },
): Promise<readonly Leased[]> {
  const leased = await db.execute<MessageRow & { attempts: number }>(sql`
    with due as (
      select consumer, message_id from bus_delivery
      where consumer = ${consumer} and visible_at <= ${now.toISOString()}
      order by ${inOrder ? sql`message_id` : sql`visible_at`} limit ${limit} for update skip locked
    )
    update bus_delivery as delivery set visible_at = ${until.toISOString()}, attempts = attempts + 1
    from due join bus_message as message on message.id = due.message_id
    where delivery.consumer = due.consumer and delivery.message_id = due.message_id
    returning message.id, message.type, message.payload, message.trace_parent, message.expires_at, delivery.attempts`);
  const taken = leased.map((row) => ({ message: toMessage(row), attempt: row.attempts }));
  return taken.sort((a, b) => (a.message.id < b.message.id ? -1 : 1));
}

/** How one leased message ended; counted only while the lease is still ours, which the attempt tells. */
export type Settlement = Readonly<{
  id: EventId;
  attempt: number;
  verdict: "done" | "retry" | "dead";
  retryAt: Date | null;
  error: string | null;
}>;

export const settle = (db: Database, consumer: string, settlements: readonly Settlement[], now: Date) =>
  db.execute(sql`
    with settled as (
      select * from jsonb_to_recordset(${rows(settlements)})
        as given (id uuid, attempt integer, verdict text, "retryAt" timestamptz, error text)
    ), retried as (
      update bus_delivery set visible_at = settled."retryAt" from settled
      where consumer = ${consumer} and message_id = settled.id and attempts = settled.attempt and verdict = 'retry'
    ), gone as (
      delete from bus_delivery using settled
      where consumer = ${consumer} and message_id = settled.id and attempts = settled.attempt and verdict <> 'retry'
      returning message_id
    )
    insert into bus_dead_letter (consumer, message_id, attempts, error, died_at)
    select ${consumer}, id, attempt, error, ${now.toISOString()} from settled
    where verdict = 'dead' and id in (select message_id from gone)
    on conflict (consumer, message_id) do update
      set attempts = excluded.attempts, error = excluded.error, died_at = excluded.died_at`);

/** Which of the consumers have something to do. */
export async function listDue(db: Database, consumers: readonly string[], now: Date): Promise<readonly string[]> {
  const due = await db.execute<{ name: string }>(sql`
    select name from jsonb_array_elements_text(${rows(consumers)}) as name
    where exists (select 1 from bus_delivery where consumer = name and visible_at <= ${now.toISOString()})`);
  return due.map(({ name }) => name);
}

export async function listDeadLetters(db: Database, limit: number): Promise<readonly DeadLetter[]> {
  const letters = await db.execute<
    MessageRow & { consumer: string; attempts: number; error: string; died_at: string }
  >(sql`
    select message.*, letter.consumer, letter.attempts, letter.error, letter.died_at
    from bus_dead_letter as letter join bus_message as message on message.id = letter.message_id
    order by letter.died_at desc limit ${limit}`);
  return letters.map((row) => ({
    consumer: row.consumer,
    message: toMessage(row),
    attempts: row.attempts,
    error: row.error,
    diedAt: new Date(row.died_at),
  }));
}

export async function countDeadLetters(db: Database): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from bus_dead_letter`);
  return row?.count ?? 0;
}

export async function replay(db: Database, consumer: string, id: EventId, now: Date): Promise<boolean> {
  const replayed = await db.execute(sql`
    with letter as (
      delete from bus_dead_letter where consumer = ${consumer} and message_id = ${id} returning consumer, message_id
    ), delivery as (
      insert into bus_delivery (consumer, message_id, visible_at)
      select consumer, message_id, ${now.toISOString()} from letter
      on conflict (consumer, message_id) do update set attempts = 0, visible_at = excluded.visible_at
      returning consumer
    )
    select pg_notify('bus', consumer) from delivery`);
  return replayed.length > 0;
}

export async function prune(db: Reader, before: Date, limit: number): Promise<number> {
  const pruned = await db.execute(sql`
    delete from bus_message where id in (
      select id from bus_message as message where published_at < ${before.toISOString()}
        and not exists (select 1 from bus_delivery where message_id = message.id)
        and not exists (select 1 from bus_dead_letter where message_id = message.id)
      order by published_at limit ${limit}
    ) returning 1`);
  return pruned.length;
}
