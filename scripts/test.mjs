import { mkdirSync, rmSync } from "node:fs";
import { installEngines } from "./services/debian.mjs";
import { installPackages } from "./start/install.mjs";
import { say } from "./start/progress.mjs";
import { showNode } from "./start/show.mjs";
import { closingLine, failed, fromPlaywright, fromVitest, PASSED, SKIPPED, sum } from "./test/counts.mjs";

const REPORTS = "test-results/reports";
const tool = (/** @type {string} */ path) => `node_modules/${path}`;

/** Runs checks one after the other, each counted once. @param {...string[]} commands */
const checks =
  (...commands) =>
  async () => {
    const counts = [];
    for (const command of commands) counts.push((await showNode(command)) ? PASSED : failed(command.join(" ")));
    return sum(counts);
  };

/** @param {string} project */
const vitest = (project) => async () => {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return fromVitest(report, await showNode([tool("vitest/vitest.mjs"), "run", "--project", project, ...reporters]));
};

/** @param {string} project */
const playwright = (project) => async () => {
  const report = `${REPORTS}/${project}.json`;
  const command = [tool("@playwright/test/cli.js"), "test", `--project=${project}`, "--reporter=list,json"];
  return fromPlaywright(report, await showNode(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: report }));
};

/** @typedef {import("./test/counts.mjs").Counts} Counts */
/** @type {Record<string, { title: string, needs: import("./services/debian.mjs").Engine[], run: () => Promise<Counts> }>} */
const PARTS = {
  format: {
    title: "Format and lint",
    needs: [],
    run: checks([tool("@biomejs/biome/bin/biome"), "ci", "--colors=off", "--max-diagnostics=30", "."]),
  },
  types: {
    title: "Types",
    needs: [],
    run: checks(
      [tool("next/dist/bin/next"), "typegen"],
      [tool("typescript/bin/tsc"), "--noEmit", "-p", "."],
      [tool("typescript/bin/tsc"), "--noEmit", "-p", "scripts"],
    ),
  },
  fences: { title: "Fences and their planted violations", needs: [], run: vitest("fences") },
  dead: { title: "Dead code", needs: [], run: checks([tool("knip/bin/knip.js"), "--no-progress"]) },
  unit: { title: "Rules, kernel, components", needs: [], run: vitest("unit") },
  alerts: {
    title: "Alerts and recording rules, by promtool",
    needs: ["prometheus"],
    run: checks(["scripts/alerts.mjs"]),
  },
  deploy: { title: "Image, compose and what Kubernetes is told", needs: ["kustomize"], run: vitest("deploy") },
  bridge: { title: "The embedded database and its bridge", needs: [], run: vitest("bridge") },
  embedded: { title: "Integration on the embedded database", needs: [], run: vitest("embedded") },
  postgres: {
    title: "Integration on PostgreSQL, PostGIS, Redis and NATS",
    needs: ["postgres", "redis", "nats", "pgbouncer"],
    run: vitest("postgres"),
  },
  mutants: {
    title: "Planted faults that the tests must see",
    needs: ["postgres"],
    run: checks(["scripts/mutants.mjs"]),
  },
  build: { title: "Build", needs: [], run: checks(["scripts/build.mjs"]) },
  faults: {
    title: "An evening under load outlives the death of each part",
    needs: ["postgres", "redis", "nats"],
    run: vitest("faults"),
  },
  e2e: { title: "Stories in Chromium", needs: ["chromium"], run: playwright("stories") },
  speed: { title: "Weight and speed on a slow phone", needs: ["chromium"], run: playwright("speed") },
  lighthouse: { title: "Points of Lighthouse", needs: ["chromium"], run: playwright("lighthouse") },
  screens: { title: "Every screen, for everyone", needs: ["chromium"], run: playwright("screens") },
};

/** Installs a part's engines. In CI one that cannot be had is a failure, at home a skip that is said. @param {string} name */
async function runPart(name) {
  const part = PARTS[name];
  if (!part) throw new Error(`${name}? ${Object.keys(PARTS).join(" ")}`);
  say(`\n━━ ${name}: ${part.title}\n`);
  try {
    installEngines(part.needs);
  } catch (error) {
    const ci = process.env.CI === "true";
    const reason = error instanceof Error ? error.message : String(error);
    say(`${ci ? "✘" : "↷ skipped:"} ${reason}`);
    return ci ? failed(`${name}: ${reason}`) : SKIPPED;
  }
  return part.run();
}

async function main() {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  say("━━ install\n");
  await installPackages();
  /** @type {[string, Counts][]} */
  const results = [];
  for (const name of wanted.length ? wanted : Object.keys(PARTS)) results.push([name, await runPart(name)]);
  say("\n━━ summary\n");
  for (const [name, counts] of results) {
    say(`${counts.failed ? "✘" : "✔"} ${name.padEnd(10)}${closingLine(counts)}`);
    for (const failure of counts.failures) say(`    ${failure}`);
  }
  return sum(results.map(([, counts]) => counts));
}

const total = await main().catch((error) => {
  say(error?.detail || String(error));
  return failed("install");
});
say(`\n${closingLine(total)}`);
process.exitCode = total.failed ? 1 : 0;
