import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installEngines } from "./services/debian.mjs";
import { root } from "./start/paths.mjs";

const RULES = ["recording.yaml", "alerts.yaml"];
const TESTS = ["alerts.test.yaml", "budget.test.yaml"];

installEngines(["prometheus"]);
for (const args of [
  ["check", "rules", "--lint-fatal", ...RULES],
  ["check", "config", "prometheus.yaml"],
  ["test", "rules", ...TESTS],
]) {
  const cwd = join(root, "deploy", "observability", "prometheus");
  const { status } = spawnSync("/usr/bin/promtool", args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(1);
}
