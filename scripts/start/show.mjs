import { spawn } from "node:child_process";
import { preload, root } from "./paths.mjs";

/**
 * Runs a Node program with its output shown, bound to our own life.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
export function showNode(args, env = {}) {
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: root,
    env: { ...process.env, ...env, PARENT_WATCH: "1" },
    stdio: ["pipe", "inherit", "inherit"],
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });
}
