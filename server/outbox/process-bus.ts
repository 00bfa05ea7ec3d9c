import { SECOND } from "@/server/kernel/time";
import type { Bus, BusDesk } from "@/server/platform/bus/bus";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { type Clock, systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { type Database, database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

function openBus(): Bus {
  const { NATS_URL: url, NATS_REPLICAS: replicas, NATS_MAX_BYTES: maxBytes, NATS_DEDUPE_SECONDS } = config();
  if (!url) return postgresBus(database());
  return jetstreamBus({ url, name: "pahlawan-pangan", replicas, maxBytes, dedupeMs: NATS_DEDUPE_SECONDS * SECOND });
}

/** The bus of this process: NATS JetStream where NATS_URL names one, otherwise tables of the product's own database. */
export const bus = (): Bus => singleton("bus", openBus);

/** The side of the bus that needs no connection of its own where the bus lives in the given database. */
export const busDesk = (db: Database, clock: Clock = systemClock): BusDesk =>
  config().NATS_URL ? bus() : postgresDesk(db, clock);
