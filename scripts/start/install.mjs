import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./child.mjs";
import { root } from "./paths.mjs";
import { isStamped, stamp } from "./stamp.mjs";

const lockPath = join(root, "package-lock.json");
const patches = join(root, "scripts", "patches");
const stampPath = join(root, "node_modules", ".installed");

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/** @param {string} path @returns {Packages} */
const packagesIn = (path) => JSON.parse(readFileSync(path, "utf8")).packages ?? {};

/** Whether npm's own record of node_modules already says what the lockfile says. */
function alreadyInstalled() {
  const recordPath = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(recordPath)) return false;
  const present = packagesIn(recordPath);
  return Object.entries(packagesIn(lockPath)).every(
    ([path, wanted]) => path === "" || wanted.optional || present[path]?.version === wanted.version,
  );
}

/** One value for what node_modules must be: the lockfile, our patches, this Node. */
function wantedHash() {
  const hash = createHash("sha256").update(readFileSync(lockPath)).update(process.version);
  for (const patch of readdirSync(patches).sort()) hash.update(readFileSync(join(patches, patch)));
  return hash.digest("hex");
}

/** Runs `npm ci` when node_modules is missing or older than the lockfile. @returns {Promise<boolean>} whether it ran */
export async function installPackages() {
  const hash = wantedHash();
  if (isStamped(stampPath, hash)) return false;
  const missing = !alreadyInstalled();
  // Spelled out because NODE_ENV=production would silently leave the build tools away.
  if (missing) await runToEnd("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
  else await runToEnd("npm", ["run", "postinstall"]);
  stamp(stampPath, hash);
  return missing;
}
