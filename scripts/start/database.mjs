import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { checkExternalDatabase } from "./external-database.mjs";
import { dataDir } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { Sentence } from "./sentence.mjs";
import { hashOfSources, isStamped, stamp } from "./stamp.mjs";

const embeddedDir = join(dataDir, "postgres");
const photoDir = join(dataDir, "photos");

/**
 * Whether this build has already migrated and filled the embedded database this month; a server of yours is asked each time.
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} [password]
 */
export function preparedMark({ externalUrl, demo }, password = "") {
  const month = new Date().toISOString().slice(0, 7);
  const hash = createHash("sha256").update([hashOfSources(), month, demo, password].join("\0")).digest("hex");
  const path = join(embeddedDir, "prepared");
  return { isSet: !externalUrl && isStamped(path, hash), set: () => !externalUrl && stamp(path, hash) };
}

/** Forgets the embedded data and the photos it names. @param {import("./settings.mjs").Settings} settings */
export function startOver({ externalUrl }) {
  if (externalUrl)
    throw new Sentence(
      "--fresh hanya untuk database bawaan; database di DATABASE_URL tidak disentuh.",
      "--fresh is for the embedded database only; the one at DATABASE_URL is left alone.",
    );
  for (const folder of [embeddedDir, photoDir]) rmSync(folder, { recursive: true, force: true });
}

/**
 * The address of the database: yours, once proven usable, or the embedded one, started here.
 * @param {import("./settings.mjs").Settings} settings
 * @param {ReturnType<typeof import("./flock.mjs").createFlock>} flock
 * @param {string[]} program how to run db/embedded/main
 */
export async function openDatabase({ externalUrl, migratorUrl = externalUrl }, flock, program) {
  if (externalUrl && migratorUrl) {
    await checkExternalDatabase(migratorUrl);
    return externalUrl;
  }
  // The port is chosen here so that a restarted database answers at the same address.
  const port = await freePort();
  const ready = await flock.start({
    name: "database",
    args: program,
    env: { EMBEDDED_DATA_DIR: embeddedDir, EMBEDDED_PORT: String(port) },
  });
  if (!ready.url)
    throw new Sentence("Database bawaan tidak menyebut alamatnya.", "The embedded database told no address.");
  return ready.url;
}
