import type { BusDesk } from "@/server/platform/bus/bus";
import * as queries from "@/server/platform/bus/postgres/bus-queries";
import { type Clock, systemClock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";

/** Publishing and dead letters on the tables of the product's own database. */
export const postgresDesk = (db: Database, clock: Clock = systemClock): BusDesk => ({
  register: async (consumer, types, partition = null) => void (await queries.register(db, consumer, types, partition)),
  publish: async (messages, within) => {
    if (messages.length > 0) await queries.publish(within ?? db, messages, clock());
  },
  listDeadLetters: (limit) => queries.listDeadLetters(db, limit),
  countDeadLetters: () => queries.countDeadLetters(db),
  replay: (consumer, messageId) => queries.replay(db, consumer, messageId, clock()),
});
