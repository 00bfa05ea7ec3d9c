import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import postgres, { type Sql } from "postgres";
import { migrate } from "@/db/apply-migrations";

const TEMPLATE_LOCK = 7_203_117;

function onDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** The template's name carries the migrations' hash and the month, so a changed schema never meets an old template. */
async function templateName(): Promise<string> {
  const hash = createHash("sha256").update(new Date().toISOString().slice(0, 7));
  const files = (await readdir("db/migrations")).filter((file) => file.endsWith(".sql")).sort();
  for (const file of files) hash.update(await readFile(`db/migrations/${file}`));
  return `pp_template_${hash.digest("hex").slice(0, 12)}`;
}

async function makeTemplate(admin: Sql, adminUrl: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    const [existing] = await admin`select 1 from pg_database where datname = ${template}`;
    if (existing) return;
    await admin`drop database if exists ${admin(unfinished)} with (force)`;
    await admin`create database ${admin(unfinished)} template template0`;
    await migrate(onDatabase(adminUrl, unfinished));
    await admin`alter database ${admin(unfinished)} rename to ${admin(template)}`;
  } finally {
    await admin`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
}

/** Clones the migrated template, making it first where it is missing. */
export async function startPostgresTest(
  adminUrl: string,
  name: string,
): Promise<{ url: string; remove: () => Promise<void> }> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const template = await templateName();
  await makeTemplate(admin, adminUrl, template);
  await admin`create database ${admin(name)} template ${admin(template)}`;
  await admin.end();
  const remove = async () => {
    const again = postgres(adminUrl, { max: 1, onnotice: () => {} });
    await again`drop database if exists ${again(name)} with (force)`;
    await again.end();
  };
  return { url: onDatabase(adminUrl, name), remove };
}
