import { createHash, randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { postgis } from "@electric-sql/pglite-postgis";

const ENSURE = "CREATE EXTENSION IF NOT EXISTS postgis";

function packageVersion(name: string): string {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
}

function templateDir(): string {
  const versions = ["@electric-sql/pglite", "@electric-sql/pglite-postgis"].map(packageVersion).join(" ");
  const hash = createHash("sha256").update(`${versions} ${ENSURE}`).digest("hex").slice(0, 12);
  return resolve("node_modules/.cache/pahlawan-pangan", `pg-template-${hash}`);
}

async function open(directory: string): Promise<PGlite> {
  const database = await PGlite.create({ dataDir: directory, extensions: { postgis } });
  await database.exec(ENSURE);
  return database;
}

/** Makes the template beside its place and renames it, so that a half-made one is never seen. */
async function makeTemplate(template: string): Promise<void> {
  const making = `${template}.${randomUUID()}`;
  mkdirSync(making, { recursive: true });
  try {
    const database = await open(making);
    await database.close();
    if (!existsSync(template)) renameSync(making, template);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/**
 * Opens PGlite with PostGIS on `cluster`; a cluster that does not stand yet is copied from a cached template, which is
 * made first when it is missing. Throws the file system's errors.
 */
export async function openDatabase(cluster: string): Promise<PGlite> {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) {
    const template = templateDir();
    if (!existsSync(join(template, "PG_VERSION"))) await makeTemplate(template);
    const copying = `${cluster}.copying`;
    rmSync(copying, { recursive: true, force: true });
    try {
      cpSync(template, copying, { recursive: true });
    } catch (cause) {
      rmSync(copying, { recursive: true, force: true });
      throw cause;
    }
    rmSync(cluster, { recursive: true, force: true });
    renameSync(copying, cluster);
  }
  return open(cluster);
}
