import { buildPages, buildProcesses } from "./build.mjs";
import { runNode } from "./child.mjs";
import { openDatabase, preparedMark, startOver } from "./database.mjs";
import { checkExternalBroker, parseBroker } from "./external-broker.mjs";
import { parseAddress } from "./external-database.mjs";
import { installPackages } from "./install.mjs";
import { checkDisk, claimDataDir } from "./machine.mjs";
import { logsDir } from "./paths.mjs";
import { metricsPorts, webPort } from "./ports.mjs";
import { say, step } from "./progress.mjs";
import { environment, readSettings } from "./settings.mjs";
import { summary } from "./summary.mjs";

const unchanged = (/** @type {boolean} */ ran, /** @type {(text: string) => void} */ note) =>
  ran || note("tetap · unchanged");

/** The same for a process that signs in elsewhere. @param {Record<string, string>} env @param {string | undefined} databaseUrl */
const as = (env, databaseUrl) => (databaseUrl ? { ...env, DATABASE_URL: databaseUrl } : env);

/**
 * Database, tables and demo data: all that can happen while Next still builds.
 * @param {import("./settings.mjs").Settings} settings
 * @param {ReturnType<typeof import("./flock.mjs").createFlock>} flock
 * @param {number} port
 */
async function prepareData(settings, flock, port) {
  await step("Merakit proses · bundle processes", async (note) => unchanged(await buildProcesses(), note));
  const databaseUrl = await step(
    settings.externalUrl ? "Memeriksa PostgreSQL · check PostgreSQL" : "Database bawaan · embedded database",
    () => openDatabase(settings, flock, ["--stack-size=6000", "build/db/embedded/main.js"]),
  );
  const { brokerUrl } = settings;
  if (brokerUrl)
    await step("Memeriksa NATS · check NATS", async (note) => {
      if (!(await checkExternalBroker(brokerUrl)))
        note("tidak menjawab; kejadian menunggu · does not answer; events wait");
    });
  const env = environment(settings, { port, databaseUrl });
  const mark = preparedMark(settings, env.DEMO_PASSWORD);
  const once = (/** @type {string} */ script) => async (/** @type {(text: string) => void} */ note) =>
    mark.isSet ? note("tetap · unchanged") : void (await runNode([script], as(env, settings.migratorUrl)));
  await step("Migrasi · migrate", once("build/db/migrate.js"));
  if (settings.demo) await step("Data demo · demo data", once("build/db/seed/main.js"));
  mark.set();
  return env;
}

/**
 * Brings the whole product up, step by step.
 * @param {ReturnType<typeof import("./flock.mjs").createFlock>} flock
 */
export async function startProduct(flock) {
  const since = performance.now();
  const settings = readSettings();
  for (const url of [settings.externalUrl, settings.migratorUrl, settings.workerUrl]) if (url) parseAddress(url);
  if (settings.brokerUrl) parseBroker(settings.brokerUrl);
  checkDisk();
  claimDataDir();
  const port = await webPort(process.env.PORT, settings.host);
  if (settings.fresh) await step("Mulai dari awal · start over", () => startOver(settings));
  await step("Memasang paket · install packages", async (note) => unchanged(await installPackages(), note));
  const buildEnv = environment(settings, { port, databaseUrl: "postgres://build@127.0.0.1:1/build" });
  const [env] = await Promise.all([
    prepareData(settings, flock, port),
    step("Membangun layar · build the screens", async (note) => unchanged(await buildPages(buildEnv), note)),
  ]);
  const [metricsOfWeb, metricsOfWorkers] = await metricsPorts(process.env.METRICS_PORT);
  const workers = {
    name: "workers",
    args: ["build/workers/all.js"],
    env: { ...as(env, settings.workerUrl), ...metricsOfWorkers },
  };
  const web = { name: "web", args: ["build/workers/web.js"], env: { ...env, ...metricsOfWeb }, graceMs: 35_000 };
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
  if (!settings.demo)
    say("  Tanpa data demo; DEMO=true npm start mengisinya · no demo data; DEMO=true npm start fills it in\n");
}
