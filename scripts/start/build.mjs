import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { runNode } from "./child.mjs";
import { hintChunks } from "./compile-hints.mjs";
import { root } from "./paths.mjs";
import { buildServiceWorker } from "./service-worker.mjs";
import { hashOfSources, isStamped, stamp } from "./stamp.mjs";

const pagesStamp = join(root, ".next", ".built");
const processesStamp = join(root, "build", ".built");

/** The processes we start: each worker, the embedded database, users, migrate, seed and what reads the archive. */
function entryPoints() {
  const workers = readdirSync(join(root, "workers")).filter((name) => /^[^.]+\.ts$/.test(name));
  const others = [
    "db/embedded/main.ts",
    "db/make-users.ts",
    "db/migrate.ts",
    "db/seed/main.ts",
    "scripts/archive-read.ts",
  ];
  return [...workers.map((name) => `workers/${name}`), ...others].filter((path) => existsSync(join(root, path)));
}

/** Bundles the processes into build/, packages left outside. @returns {Promise<boolean>} whether there was anything to do */
export async function buildProcesses() {
  const hash = hashOfSources();
  if (isStamped(processesStamp, hash)) return false;
  const { build, stop } = await import("esbuild");
  await rm(join(root, "build"), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: "build",
    outbase: ".",
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    alias: { "@": root },
    jsx: "automatic",
    sourcemap: true,
    logLevel: "silent",
  });
  await stop();
  stamp(processesStamp, hash);
  return true;
}

/** Builds the pages with Next. @param {Record<string, string>} env @returns {Promise<boolean>} whether there was anything to do */
export async function buildPages(env) {
  const hash = hashOfSources();
  if (isStamped(pagesStamp, hash)) return false;
  await rm(pagesStamp, { force: true });
  await runNode(["node_modules/next/dist/bin/next", "build"], {
    ...env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  await hintChunks();
  await buildServiceWorker(hash);
  stamp(pagesStamp, hash);
  return true;
}
