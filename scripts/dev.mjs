import { join } from "node:path";
import { runNode } from "./start/child.mjs";
import { openDatabase } from "./start/database.mjs";
import { createFlock } from "./start/flock.mjs";
import { claimDataDir } from "./start/machine.mjs";
import { logsDir } from "./start/paths.mjs";
import { metricsPorts, webPort } from "./start/ports.mjs";
import { say, step } from "./start/progress.mjs";
import { asSentence } from "./start/sentence.mjs";
import { environment, readSettings } from "./start/settings.mjs";
import { onStop } from "./start/signals.mjs";
import { summary } from "./start/summary.mjs";

const flock = createFlock();
const typescript = (/** @type {string} */ path) => ["--import", "tsx", path];
const watched = (/** @type {string} */ path) => [
  "node_modules/tsx/dist/cli.mjs",
  "watch",
  "--clear-screen=false",
  path,
];

async function startDevelopment() {
  const since = performance.now();
  const settings = readSettings();
  claimDataDir();
  const port = await webPort(process.env.PORT, settings.host);
  const databaseUrl = await step("Database", () =>
    openDatabase(settings, flock, ["--stack-size=6000", ...typescript("db/embedded/main.ts")]),
  );
  /** @type {Record<string, string>} */
  const env = { ...environment(settings, { port, databaseUrl }), NODE_ENV: "development" };
  await step("Migrasi · migrate", () => runNode(typescript("db/migrate.ts"), env));
  if (settings.demo) await step("Data demo · demo data", () => runNode(typescript("db/seed/main.ts"), env));
  const [metricsOfWeb, metricsOfWorkers] = await metricsPorts(process.env.METRICS_PORT);
  const workers = { name: "workers", args: watched("workers/all.ts"), env: { ...env, ...metricsOfWorkers } };
  const web = { name: "web", args: watched("workers/web.ts"), env: { ...env, ...metricsOfWeb } };
  const ready = await Promise.all([
    step("Pekerja · workers", () => flock.start(workers)),
    step("Web", () => flock.start(web)),
  ]);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  summary({
    url: env.NEXTAUTH_URL ?? "",
    demo: settings.demo,
    password: env.DEMO_PASSWORD ?? "",
    seconds,
    logs: logsDir,
    metrics: ready.flatMap(({ metrics }) => (typeof metrics === "string" ? metrics : [])),
  });
  say(`  tail -f ${join(logsDir, "web.log")}\n`);
}

onStop({
  stop: () => void flock.stop().then(() => process.exit(0)),
  kill: () => {
    flock.kill();
    process.exit(1);
  },
});

try {
  await startDevelopment();
} catch (error) {
  const sentence = asSentence(error);
  say(`\n${sentence.detail}\n\n  ✘ ${sentence.id}\n    ${sentence.en}\n`);
  await flock.stop();
  process.exit(1);
}
setInterval(() => {}, 60_000);
