import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { report } from "@/bench/stage/results";

const PORT = "23130";

/** Seconds from `npm start` to the first answer of its readiness. */
async function startOnce(folder: string): Promise<number> {
  const began = performance.now();
  const child = spawn("npm", ["start"], { cwd: folder, env: { ...process.env, PORT }, stdio: "ignore" });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const isReady = () =>
    fetch(`http://localhost:${PORT}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
  const seconds = (performance.now() - began) / 1_000;
  child.kill("SIGTERM");
  await gone;
  return seconds;
}

const folder = join(mkdtempSync(join(tmpdir(), "pahlawan-start-")), "clone");
execFileSync("git", ["clone", "-q", ".", folder]);
const [cold, warm] = [await startOnce(folder), await startOnce(folder)];
rmSync(folder, { recursive: true, force: true });
report(
  "Start: fresh clone with a warm npm cache, then again",
  "npm run bench:start",
  ["start", "seconds"],
  [
    ["first, with install, build, migrate and seed", cold.toFixed(1)],
    ["second, data kept", warm.toFixed(1)],
  ],
);
