import { inbox } from "@/db/schema/outbox";
import { type SystemActor, systemActor } from "@/server/kernel/actor";
import type { EventId } from "@/server/kernel/id";
import type { Database, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What an event does here, inside one transaction. */
export type Effect = (work: Work<SystemActor>) => Promise<void>;
/** Stands before the effect, in its transaction; throwing refuses it. */
export type Guard = (tx: Transaction) => Promise<void>;
const UNGUARDED: Guard = async () => {};

/**
 * Gives an event its effect exactly once: the mark in the inbox and the effect share one transaction.
 * @returns false when the reaction had already had its effect, and nothing was done
 */
export const once = (
  db: Database,
  { reaction, eventId, now }: { reaction: string; eventId: EventId; now: Date },
  effect: Effect,
  guard: Guard = UNGUARDED,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    await guard(tx);
    const marked = await tx
      .insert(inbox)
      .values({ reaction, eventId, at: now })
      .onConflictDoNothing()
      .returning({ eventId: inbox.eventId });
    if (marked.length === 0) return false;
    await effect({ tx, actor: systemActor(reaction), now });
    return true;
  });
