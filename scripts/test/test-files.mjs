import { existsSync, readdirSync, readFileSync } from "node:fs";

const HOMES = ["app", "components", "server", "db", "workers", "scripts", "bench"];
const ASKS_FOR_A_DATABASE = /@\/db\/testing\/|inject\("(engine|databaseUrl|templateDirectory)"\)/;
const NAMED_FOR_A_DATABASE = /\.(commands|store|view|router|reactions|sweeps|integration|engine)\.test\.ts$/;

const paths = HOMES.filter((home) => existsSync(home))
  .flatMap((home) => readdirSync(home, { recursive: true, encoding: "utf8" }).map((name) => `${home}/${name}`))
  .filter((path) => /\.test\.tsx?$/.test(path) && !path.includes("/planted/"));

const isBridge = (/** @type {string} */ path) => path.startsWith("db/embedded/");
const isFence = (/** @type {string} */ path) => path.startsWith("scripts/fences");
const isIntegration = (/** @type {string} */ path) =>
  NAMED_FOR_A_DATABASE.test(path) || ASKS_FOR_A_DATABASE.test(readFileSync(path, "utf8"));

const isDeploy = (/** @type {string} */ path) => path.startsWith("scripts/deploy/") && !isIntegration(path);

const others = paths.filter((path) => !isBridge(path) && !isFence(path) && !isDeploy(path));

/** Which test file belongs to which project; what asks for a database runs once per engine. */
export const testFiles = {
  fences: paths.filter(isFence),
  bridge: paths.filter(isBridge),
  deploy: paths.filter(isDeploy),
  integration: others.filter(isIntegration),
  unit: others.filter((path) => !isIntegration(path)),
};
