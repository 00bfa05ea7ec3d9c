import { sql } from "drizzle-orm";
import type { Database } from "@/server/platform/database";

/** Asks the relays to notify, for a quarter of a minute; writes only where nobody has asked just now. */
export async function askForNotifications(db: Pick<Database, "execute">): Promise<void> {
  await db.execute(sql`
    insert into live_asking (until) select now() + interval '15 seconds'
    where not exists (select from live_asking where until > now() + interval '10 seconds')
    on conflict (one) do update set until = excluded.until`);
}
