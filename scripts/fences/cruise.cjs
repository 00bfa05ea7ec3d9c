const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const { rules } = require("./rules.cjs");

const HOMES = ["app", "components", "server", "db", "workers"];

/** @param {string} root @param {string} home @returns {string[]} paths below root */
function sources(root, home) {
  const folder = join(root, home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(root, relative(root, path));
    return /\.tsx?$/.test(entry.name) ? [relative(root, path)] : [];
  });
}

/** @param {string} root */
function clientFiles(root) {
  return sources(root, "app").filter((path) => /^\s*["']use client["']/.test(readFileSync(join(root, path), "utf8")));
}

/**
 * Cruises the tree below `root`, which looks like this repository: the repository itself, or a plant.
 * @param {string} root
 * @returns {Promise<import("dependency-cruiser").ICruiseResult>}
 */
async function cruiseTree(root) {
  const { cruise } = await import("dependency-cruiser");
  const homes = HOMES.filter((home) => existsSync(join(root, home)));
  const options = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rules(clientFiles(root)) },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/planted/" },
  };
  const resolving = {
    alias: { "@": root },
    extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    conditionNames: ["import", "require", "node", "types", "default"],
    exportsFields: ["exports"],
  };
  const { output } = await cruise(homes, options, resolving);
  return /** @type {import("dependency-cruiser").ICruiseResult} */ (output);
}

module.exports = { HOMES, cruiseTree, clientFiles, sources };
