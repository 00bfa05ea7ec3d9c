import { SECOND } from "@/server/kernel/time";
import type { Bus, BusDesk } from "@/server/platform/bus/bus";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { type Clock, systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { type Database, database, openListening } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

function openBus(): Bus {
  const env = config();
  if (!env.NATS_URL) return postgresBus(database(), env.DATABASE_POOLER ? { listening: openListening() } : {});
  return jetstreamBus({
    url: env.NATS_URL,
    name: "pahlawan-pangan",
    replicas: env.NATS_REPLICAS,
    maxBytes: env.NATS_MAX_BYTES,
    dedupeMs: env.NATS_DEDUPE_SECONDS * SECOND,
  });
}

/** The bus of this process: NATS JetStream where NATS_URL names one, otherwise tables of the product's own database. */
export const bus = (): Bus => singleton("bus", openBus);

/** The side of the bus that needs no connection of its own where the bus lives in the given database. */
export const busDesk = (db: Database, clock: Clock = systemClock): BusDesk =>
  config().NATS_URL ? bus() : postgresDesk(db, clock);
