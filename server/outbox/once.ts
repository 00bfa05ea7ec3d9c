import { sql } from "drizzle-orm";
import { type SystemActor, systemActor } from "@/server/kernel/actor";
import type { EventId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What an event does here, inside one transaction. */
export type Effect = (work: Work<SystemActor>) => Promise<void>;
/** What several events do here; only the fresh ones have not had their effect. */
export type EffectOfMany = (work: Work<SystemActor>, fresh: ReadonlySet<EventId>) => Promise<void>;
/** Stands before the effect, in its transaction; throwing refuses it. */
export type Guard = (tx: Transaction) => Promise<void>;
const UNGUARDED: Guard = async () => {};

type Mark = Readonly<{ reaction: string; eventId: EventId; now: Date }>;
type Marks = Readonly<{ reaction: string; eventIds: readonly EventId[]; now: Date }>;

/** Sorted, so that two who mark the same events wait for each other in a line and not in a circle. */
const mark = (reader: Reader, { reaction, eventIds, now }: Marks) =>
  reader.execute<{ event_id: EventId }>(sql`
    insert into inbox (reaction, event_id, at)
    select ${reaction}::text, value::uuid, ${now.toISOString()}::timestamptz
    from json_array_elements_text(${JSON.stringify(eventIds)}::text::json) order by 2
    on conflict do nothing returning event_id`);

/**
 * Gives each of several events its effect exactly once: all marks in the inbox and all effects share one transaction.
 * @returns how many had not had it before; without any, nothing is done
 */
export const onceEach = (db: Database, marks: Marks, effect: EffectOfMany, guard: Guard = UNGUARDED): Promise<number> =>
  db.transaction(async (tx) => {
    await guard(tx);
    const fresh = new Set((await mark(tx, marks)).map((row) => row.event_id));
    if (fresh.size > 0) await effect({ tx, actor: systemActor(marks.reaction), now: marks.now }, fresh);
    return fresh.size;
  });

/** Remembers that an event came which has no effect here. */
export const markAnswered = async (db: Database, { eventId, ...marks }: Mark): Promise<void> => {
  await mark(db, { ...marks, eventIds: [eventId] });
};

/**
 * Gives an event its effect exactly once: the mark in the inbox and the effect share one transaction.
 * @returns false when the reaction had already had its effect, and nothing was done
 */
export const once = async (
  db: Database,
  { eventId, ...marks }: Mark,
  effect: Effect,
  guard?: Guard,
): Promise<boolean> => (await onceEach(db, { ...marks, eventIds: [eventId] }, effect, guard)) === 1;
