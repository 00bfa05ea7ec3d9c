import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What each engine needs: the file that proves it, and the Debian packages that bring it. */
const ENGINES = {
  postgres: {
    proofs: ["/usr/lib/postgresql/15/bin/initdb", "/usr/share/postgresql/15/extension/postgis.control"],
    packages: ["postgresql-15", "postgresql-15-postgis-3"],
  },
  chromium: { proofs: [process.env.CHROMIUM ?? "/usr/bin/chromium"], packages: ["chromium"] },
  redis: { proofs: ["/usr/bin/redis-server"], packages: ["redis-server"] },
  prometheus: { proofs: ["/usr/bin/promtool"], packages: ["prometheus"] },
  // Renders Kustomize: 1.26 or newer, which Debian has since trixie.
  kubectl: { proofs: ["/usr/bin/kubectl"], packages: ["kubernetes-client"] },
  nats: { proofs: ["/usr/sbin/nats-server"], packages: ["nats-server"] },
};

/** @typedef {keyof typeof ENGINES} Engine */

/** @param {Engine} engine */
export const isInstalled = (engine) => ENGINES[engine].proofs.every((path) => existsSync(path));

/** @param {string[]} args */
function apt(args) {
  // policy-rc.d is what keeps Debian from starting its own servers on the well-known ports.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const { status, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`apt-get ${args.join(" ")}: ${stderr.trim().split("\n").slice(-3).join(" ")}`);
}

/**
 * Installs the missing engines when root on Debian; otherwise says what a person must install.
 * @param {Engine[]} engines
 */
export function installEngines(engines) {
  const missing = engines.filter((engine) => !isInstalled(engine));
  if (missing.length === 0) return;
  const packages = missing.flatMap((engine) => ENGINES[engine].packages);
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`Pasang dulu · install first: apt-get install -y ${packages.join(" ")}`);
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...packages]);
}
