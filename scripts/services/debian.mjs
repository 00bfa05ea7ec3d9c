import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What each engine needs: the files that prove it, and the Debian packages that bring it. */
const ENGINES = {
  postgres: {
    proofs: ["/usr/lib/postgresql/15/bin/initdb", "/usr/share/postgresql/15/extension/postgis.control"],
    packages: ["postgresql-15", "postgresql-15-postgis-3"],
  },
  chromium: { proofs: [process.env.CHROMIUM ?? "/usr/bin/chromium"], packages: ["chromium"] },
  redis: { proofs: ["/usr/bin/redis-server"], packages: ["redis-server"] },
  prometheus: { proofs: ["/usr/bin/promtool"], packages: ["prometheus"] },
  // In Debian since trixie; kubectl has it built in.
  kustomize: {
    proofs: [existsSync("/usr/bin/kubectl") ? "/usr/bin/kubectl" : "/usr/bin/kustomize"],
    packages: ["kustomize"],
  },
  nats: { proofs: ["/usr/sbin/nats-server"], packages: ["nats-server"] },
  wrk: { proofs: ["/usr/bin/wrk"], packages: ["wrk"] },
  pgbouncer: { proofs: ["/usr/sbin/pgbouncer"], packages: ["pgbouncer"] },
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

/** Packages that only a later Debian has; they ask for nothing newer than what Debian 12 brings. */
const LATER = ["kustomize"];

/** Installs from a later Debian without a lasting line among the machine's sources. @param {string[]} packages */
function aptLater(packages) {
  const folder = mkdtempSync(join(tmpdir(), "apt-"));
  const list = join(folder, "trixie.list");
  mkdirSync(join(folder, "lists/partial"), { recursive: true });
  const key = "signed-by=/usr/share/keyrings/debian-archive-keyring.gpg";
  writeFileSync(list, `deb [${key}] http://deb.debian.org/debian trixie main\n`);
  const from = [
    `Dir::Etc::sourcelist=${list}`,
    "Dir::Etc::sourceparts=-",
    `Dir::State::Lists=${join(folder, "lists")}`,
  ];
  const options = from.flatMap((option) => ["-o", option]);
  try {
    apt([...options, "update"]);
    apt([...options, "install", "-y", "--no-install-recommends", ...packages]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  const later = packages.filter((name) => LATER.includes(name));
  const usual = packages.filter((name) => !LATER.includes(name));
  if (later.length) aptLater(later);
  if (usual.length === 0) return;
  apt(["update"]);
  apt(["install", "-y", "--no-install-recommends", ...usual]);
}
