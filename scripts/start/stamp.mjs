import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";

const SOURCES = ["app", "components", "server", "db", "workers", "public"];
const CONFIGS = [
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const NOT_BUILT = /\.test\.tsx?$|\.md$/;

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** A hash over everything that goes into the build, the Node version included. */
export function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  const configs = CONFIGS.map((name) => join(root, name)).filter((path) => existsSync(path));
  const sources = SOURCES.flatMap((name) => filesIn(join(root, name))).filter((path) => !NOT_BUILT.test(path));
  for (const path of [...configs, ...sources].sort())
    hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** @param {string} path @param {string} hash */
export const isStamped = (path, hash) => existsSync(path) && readFileSync(path, "utf8") === hash;

/** @param {string} path @param {string} hash */
export function stamp(path, hash) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}
