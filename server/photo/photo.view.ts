import { sql } from "drizzle-orm";
import { menuItem } from "@/db/schema/menu";
import { series } from "@/db/schema/recurring";
import { surplus } from "@/db/schema/surplus";
import type { PhotoId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/**
 * Whether some lot that others may see shows the photo: such lots are public, and so is what they show.
 * One that can still be undone is not, nor one that was undone.
 */
export async function isOnAPublicLot(reader: Reader, id: PhotoId): Promise<boolean> {
  const [row] = await reader.execute<{ shown: boolean }>(sql`
    select exists (
      select from ${surplus} where photo_id = ${id} and state <> 'scheduled'
        and (state <> 'withdrawn' or withdraw_reason is distinct from 'posted_by_mistake')
    ) as shown`);
  return row?.shown === true;
}

/** Those of the photos that anything at all still shows. */
export async function listShown(reader: Reader, ids: readonly PhotoId[]): Promise<ReadonlySet<PhotoId>> {
  if (ids.length === 0) return new Set();
  const among = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await reader.execute<{ id: PhotoId }>(sql`
    select photo_id as id from ${surplus} where photo_id in (${among})
    union select photo_id from ${series} where photo_id in (${among}) and removed_at is null
    union select photo_id from ${menuItem} where photo_id in (${among})`);
  return new Set(rows.map((row) => row.id));
}
