import { sql } from "drizzle-orm";
import { type SystemActor, systemActor } from "@/server/kernel/actor";
import type { EventId } from "@/server/kernel/id";
import type { Database, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What an event does here, inside one transaction. */
export type Effect = (work: Work<SystemActor>) => Promise<void>;
/** What several events do here; only the fresh ones have not had their effect. */
export type EffectOfMany = (work: Work<SystemActor>, fresh: ReadonlySet<EventId>) => Promise<void>;
/** Stands before the effect, in its transaction; throwing refuses it. */
export type Guard = (tx: Transaction) => Promise<void>;
const UNGUARDED: Guard = async () => {};

/** Sorted, so that two who mark the same events wait for each other in a line and not in a circle. */
const mark = (tx: Transaction, reaction: string, eventIds: readonly EventId[], now: Date) =>
  tx.execute<{ event_id: EventId }>(sql`
    insert into inbox (reaction, event_id, at)
    select ${reaction}::text, value::uuid, ${now.toISOString()}::timestamptz
    from json_array_elements_text(${JSON.stringify(eventIds)}::text::json) order by 2
    on conflict do nothing returning event_id`);

/**
 * Gives each of several events its effect exactly once: all marks in the inbox and all effects share one transaction.
 * @returns how many had not had it before; without any, nothing is done
 */
export const onceEach = (
  db: Database,
  { reaction, eventIds, now }: { reaction: string; eventIds: readonly EventId[]; now: Date },
  effect: EffectOfMany,
  guard: Guard = UNGUARDED,
): Promise<number> =>
  db.transaction(async (tx) => {
    await guard(tx);
    const fresh = new Set((await mark(tx, reaction, eventIds, now)).map((row) => row.event_id));
    if (fresh.size > 0) await effect({ tx, actor: systemActor(reaction), now }, fresh);
    return fresh.size;
  });

/**
 * Gives an event its effect exactly once: the mark in the inbox and the effect share one transaction.
 * @returns false when the reaction had already had its effect, and nothing was done
 */
export const once = async (
  db: Database,
  { reaction, eventId, now }: { reaction: string; eventId: EventId; now: Date },
  effect: Effect,
  guard?: Guard,
): Promise<boolean> => (await onceEach(db, { reaction, eventIds: [eventId], now }, effect, guard)) === 1;
