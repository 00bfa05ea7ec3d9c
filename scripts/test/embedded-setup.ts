import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/apply-migrations";
import { PGLITE_ARGUMENTS, startEmbedded, startTelling } from "@/db/embedded/start-embedded";

/** The month belongs to the name, because migrating makes this month's partitions. */
function templateName(): string {
  const hash = createHash("sha256")
    .update(new Date().toISOString().slice(0, 7))
    .update(readFileSync("package-lock.json"));
  const files = readdirSync("db/migrations").filter((file) => file.endsWith(".sql"));
  for (const file of files.sort()) hash.update(readFileSync(`db/migrations/${file}`));
  return hash.digest("hex").slice(0, 12);
}

async function makeTemplate(template: string): Promise<void> {
  const unfinished = `${template}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const embedded = await startEmbedded({ dataDir: unfinished });
  try {
    await migrate(embedded.url);
  } finally {
    await embedded.stop();
  }
  rmSync(template, { recursive: true, force: true });
  renameSync(unfinished, template);
}

/** Starts a process in which the databases of many test files are opened and closed, so that PGlite is compiled once. */
const startHost = () => startTelling([...PGLITE_ARGUMENTS, "db/testing/embedded-host.ts"], {});

/** Migrates one embedded data directory, which every test file copies; kept until the migrations change. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = resolve(".data/test-templates", templateName());
  if (!existsSync(template)) await makeTemplate(template);
  project.provide("templateDirectory", template);
  const hosts = await Promise.all(Array.from({ length: project.config.maxWorkers }, startHost));
  project.provide(
    "embeddedHosts",
    hosts.map(({ url }) => url),
  );
  return async () => void (await Promise.all(hosts.map((host) => host.kill())));
}
