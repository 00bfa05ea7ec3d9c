import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MUTANTS } from "./mutants/list.mjs";
import { startPostgres } from "./services.mjs";
import { root } from "./start/paths.mjs";

const LANES = 2;
const COPIED = ["app", "components", "db", "server", "workers", "scripts"];

/** @typedef {import("./mutants/list.mjs").Mutant} Mutant */
/** @typedef {{ passed: number, failed: number, words: string }} Run */

/** A copy of the sources with the packages of the original. @returns {string} */
function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const paths = listed.split("\n").filter((path) => !path.includes("/") || COPIED.includes(path.split("/")[0] ?? ""));
  for (const path of paths.filter((one) => one && existsSync(join(root, one))))
    cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Runs test files in a copy until the first failure. @param {string} folder @param {string} databaseUrl @param {readonly string[]} tests @returns {Promise<Run>} */
function runTests(folder, databaseUrl, tests) {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "postgres", "--bail", "1"];
  const child = spawn(process.execPath, [...args, "--reporter=json", `--outputFile=${report}`, ...tests], {
    cwd: folder,
    env: { ...process.env, TEST_DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      words = (words + chunk).slice(-4_000);
    });
  return new Promise((resolve) =>
    child.once("close", () => {
      if (!existsSync(report)) return resolve({ passed: 0, failed: 0, words });
      const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
      const first = testResults
        .flatMap((/** @type {any} */ file) => file.assertionResults)
        .find((/** @type {any} */ test) => test.status === "failed");
      const said = first?.fullName ?? testResults.map((/** @type {any} */ file) => file.message).join(" ");
      resolve({ passed: numPassedTests, failed: numFailedTests, words: said || words });
    }),
  );
}

/** The mutated texts by path, or the words that are no longer in the source. @param {string} folder @param {Mutant} mutant */
function mutate(folder, { file, swaps }) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [from, to, other] of swaps) {
    const path = join(folder, other ?? file);
    const text = texts.get(path) ?? readFileSync(path, "utf8");
    if (text.split(from).length !== 2) return from;
    texts.set(
      path,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** Plants a mutant, asks its tests, takes it out again. @param {string} folder @param {string} databaseUrl @param {Mutant} mutant */
async function judge(folder, databaseUrl, mutant) {
  const texts = mutate(folder, mutant);
  if (typeof texts === "string") return { verdict: "does not fit any more", words: texts };
  const originals = [...texts.keys()].map((path) => [path, readFileSync(path, "utf8")]);
  for (const [path, text] of texts) writeFileSync(path, text);
  const { failed, words } = await runTests(folder, databaseUrl, mutant.tests);
  for (const [path = "", text = ""] of originals) writeFileSync(path, text);
  // A suite that does not even load proves nothing: a test must have looked and said no.
  return failed > 0 ? { verdict: "caught", words } : { verdict: "SURVIVED", words };
}

/** @param {string} databaseUrl */
async function main(databaseUrl) {
  const wanted = process.argv.slice(2);
  const mutants = MUTANTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  const folders = Array.from({ length: LANES }, copyTree);
  const [first = ""] = folders;
  try {
    const sound = await runTests(first, databaseUrl, [...new Set(mutants.flatMap(({ tests }) => tests))]);
    process.stdout.write(`${sound.passed} tests of the sound tree pass, ${sound.failed} fail\n`);
    if (sound.failed > 0 || sound.passed === 0) throw new Error(`the sound tree fails: ${sound.words}`);
    let survivors = 0;
    const queue = [...mutants];
    const lane = async (/** @type {string} */ folder) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const { verdict, words } = await judge(folder, databaseUrl, mutant);
        if (verdict !== "caught") survivors += 1;
        const mark = verdict === "caught" ? "✔" : "✘";
        process.stdout.write(`${mark} ${verdict.padEnd(9)} ${mutant.name.padEnd(62)} ${words.split("\n")[0]}\n`);
      }
    };
    await Promise.all(folders.map(lane));
    process.stdout.write(`\n${mutants.length - survivors} of ${mutants.length} mutants caught\n`);
    return survivors;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

const since = Date.now();
const server = await startPostgres({ fsync: false });
try {
  process.exitCode = (await main(server.url)) > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
}
process.stdout.write(`${Math.round((Date.now() - since) / 1_000)} s\n`);
