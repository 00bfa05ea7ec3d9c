import { sql } from "drizzle-orm";
import { type EventId, timeOf } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { openBook } from "@/server/platform/books";
import type { BusDesk } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { gauge } from "@/server/platform/metrics";

type Depth = { depth: number; oldest: EventId | null };

/** Events recorded but not yet on the bus; the oldest tells how late the choreography is. */
async function findBacklog(db: Database): Promise<Depth> {
  const [row] = await db.execute<Depth>(sql`
    select (select count(*)::int from outbox where published_at is null) as depth,
      (select id from outbox where published_at is null order by id limit 1) as oldest`);
  return row ?? { depth: 0, oldest: null };
}

/** Tells how far the relay is behind and how many messages nobody could digest. */
export function tellBacklog(db: Database, desk: Pick<BusDesk, "countDeadLetters">, clock: Clock): void {
  const depth = gauge({ name: "outbox_depth", help: "Events of the whole product that wait for the relay" });
  const lag = gauge({
    name: "outbox_lag_seconds",
    help: "Age of the oldest event that waits for the relay, 0 for none",
  });
  const dead = gauge({ name: "bus_dead_letters", help: "Messages whose consumer failed every try" });
  openBook({
    name: "outbox",
    read: async () => {
      const backlog = await findBacklog(db);
      const age = backlog.oldest ? (clock().getTime() - timeOf(backlog.oldest).getTime()) / SECOND : 0;
      depth.set(backlog.depth);
      lag.set(Math.max(0, age));
    },
    forget: () => {
      depth.remove();
      lag.remove();
    },
  });
  openBook({
    name: "dead-letters",
    read: async () => dead.set(await desk.countDeadLetters()),
    forget: () => dead.remove(),
  });
}
