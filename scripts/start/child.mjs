import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openLog } from "./log-file.mjs";
import { logsDir, preload, root } from "./paths.mjs";
import { say } from "./progress.mjs";
import { asSentence, Sentence } from "./sentence.mjs";

const READY_WITHIN_MS = 180_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_AFTER_MS = 60_000;

/**
 * @typedef {{ name: string, args: string[], env: Record<string, string>, graceMs?: number }} ChildPlan
 * @typedef {{ url?: string } & Record<string, unknown>} Ready
 */

/** @param {string} line @returns {Ready | null} */
function parseReady(line) {
  if (!line.startsWith("{")) return null;
  try {
    const value = JSON.parse(line);
    return value.ready === true ? value : null;
  } catch {
    return null;
  }
}

/**
 * One run of a process, in a group of its own so that Ctrl-C reaches only the supervisor, which then stops in order.
 * @param {ChildPlan} plan
 * @param {{ write(chunk: string | Buffer): void }} log
 */
function launch({ args, env }, log) {
  const child = spawn(process.execPath, ["--enable-source-maps", "--import", preload, ...args], {
    cwd: root,
    env: { ...process.env, ...env, PARENT_WATCH: "1" },
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  /** @type {string[]} */
  const tail = [];
  let pending = "";
  /** @type {Promise<Ready>} */
  const ready = new Promise((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      const lines = (pending + chunk).split("\n");
      pending = lines.pop() ?? "";
      for (const line of lines) {
        const value = parseReady(line);
        if (value) resolve(value);
      }
    });
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      log.write(chunk);
      tail.push(chunk.toString());
      if (tail.length > 30) tail.shift();
    });
  child.stdin.on("error", () => {});
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal ?? `exit ${code}`));
  });
  return { child, ready, ended, output: () => tail.join("") };
}

/**
 * Keeps one process alive: started once with its failure told, afterwards restarted with a growing pause.
 * @param {ChildPlan} plan
 */
export function supervise(plan) {
  const log = openLog(join(logsDir, `${plan.name}.log`));
  let stopping = false;
  let run = launch(plan, log);
  let startedAt = Date.now();
  const abort = new AbortController();

  async function keep() {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping) {
      const why = await run.ended;
      if (stopping) return;
      if (Date.now() - startedAt > STEADY_AFTER_MS) pauseMs = FIRST_PAUSE_MS;
      say(`  ↻  ${plan.name}: ${why}; dijalankan lagi dalam ${pauseMs / 1000} s · restarting in ${pauseMs / 1000} s`);
      await sleep(pauseMs, undefined, { signal: abort.signal }).catch(() => {});
      if (stopping) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      run = launch(plan, log);
      startedAt = Date.now();
      run.ready.then(() => say(`  ✔  ${plan.name}: hidup lagi · running again`));
    }
  }

  async function started() {
    const timer = new AbortController();
    const outcome = await Promise.race([
      run.ready,
      run.ended.then((why) => asSentence(new Error(`${plan.name}: ${why}`), run.output())),
      sleep(READY_WITHIN_MS, null, { signal: timer.signal }).catch(() => null),
    ]);
    timer.abort();
    if (outcome instanceof Sentence) throw outcome;
    if (!outcome)
      throw new Sentence(
        `${plan.name} tidak siap dalam 3 menit.`,
        `${plan.name} was not ready in 3 minutes.`,
        run.output(),
      );
    void keep();
    return outcome;
  }

  async function stop() {
    stopping = true;
    abort.abort();
    if (run.child.exitCode !== null || run.child.signalCode !== null) return;
    run.child.kill("SIGTERM");
    const hard = setTimeout(() => run.child.kill("SIGKILL"), plan.graceMs ?? 30_000);
    await run.ended;
    clearTimeout(hard);
  }

  return {
    name: plan.name,
    started: started(),
    stop,
    kill: () => void run.child.kill("SIGKILL"),
    /** Of the run that lives now. */
    get pid() {
      return run.child.pid;
    },
  };
}

/**
 * Runs a program to its end and answers what it printed; a failure becomes a sentence.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<string>}
 */
export function runToEnd(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env, PARENT_WATCH: "1" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(asSentence(error, output)));
    child.once("close", (code, signal) =>
      code === 0
        ? resolve(output)
        : reject(asSentence(new Error(`${args.at(0)}: ${signal ?? `exit ${code}`}`), output)),
    );
  });
}

/** Runs a Node script to its end, bound to our own life. @param {string[]} args @param {Record<string, string>} [env] */
export const runNode = (args, env) =>
  runToEnd(process.execPath, ["--enable-source-maps", "--import", preload, ...args], env);
