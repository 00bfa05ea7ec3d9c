import { heartbeat } from "@/db/schema/operations";
import type { Reader } from "@/server/platform/database";

/** Every job's last sign of life, the most worrying last run first. */
export const listHeartbeats = (reader: Reader) =>
  reader.select().from(heartbeat).orderBy(heartbeat.kind, heartbeat.job);
