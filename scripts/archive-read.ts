import { archiveBlobsFor } from "@/server/archive/archive.gateway";
import { isArchivedTable } from "@/server/archive/archive.rules";
import { listArchive, readBack } from "@/server/archive/read-back";
import { openDatabase } from "@/server/platform/database";
import { readArchiveEnv } from "@/server/platform/env";

/**
 * `npm run archive:read -- balance_entry 2026-05` brings a month back into its table for a week, with the lots and claims its
 * entries name; without a month it says what is in the archive. DATABASE_URL names the owner of the tables.
 */
const [tableName = "", month = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const env = readArchiveEnv();
  const store = archiveBlobsFor(env);
  if (!store)
    throw new Error("Neither ARCHIVE_DIR nor ARCHIVE_BUCKET_URL is set: nothing was ever archived from here.");
  const { db, close } = openDatabase(env.DATABASE_URL, 2);
  try {
    if (!tableName) {
      for (const one of await listArchive(db))
        say(`${one.tableName} ${one.month}: ${one.rows ?? 0} rows, ${one.state}`);
    } else if (!isArchivedTable(tableName) || !/^\d{4}-\d{2}$/.test(month)) {
      throw new Error("Say a table and a month: npm run archive:read -- balance_entry 2026-05");
    } else {
      const back = await readBack({ db, store, now: new Date() }, { tableName, month });
      if (back.length === 0) throw new Error(`${tableName} ${month} is not in the archive.`);
      for (const one of back)
        say(`${one.tableName} ${one.month}: ${one.rows} rows at hand until ${one.restoredUntil?.toISOString()}`);
    }
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
