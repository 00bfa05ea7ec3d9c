import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installEngines } from "./services/debian.mjs";
import { answers, startPostgresOn } from "./services/postgres.mjs";
import { faultsOf, startServer, temporaryFolder } from "./services/process.mjs";
import { freePort } from "./start/ports.mjs";

/**
 * A throw-away PostgreSQL 15 with PostGIS, durable like a real one unless `fsync` is false.
 * @param {{ fsync?: boolean, settings?: Record<string, string> }} [options]
 */
export async function startPostgres(options = {}) {
  return startPostgresOn({ ...options, port: await freePort() });
}

/** A throw-away Redis that keeps nothing. */
export async function startRedis() {
  installEngines(["redis"]);
  const port = await freePort();
  const { folder, remove } = temporaryFolder("redis");
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const server = await startServer({
    command: "/usr/bin/redis-server",
    args,
    cwd: folder,
    isReady: () => answers(port),
  });
  return {
    ...faultsOf(server),
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop().then(remove),
  };
}

/** A throw-away NATS with JetStream. @param {string[]} [more] arguments of the server */
export async function startNats(more = []) {
  installEngines(["nats"]);
  const port = await freePort();
  const { folder, remove } = temporaryFolder("nats");
  const args = ["-a", "127.0.0.1", "-p", `${port}`, "-js", "-sd", folder, ...more];
  const server = await startServer({
    command: "/usr/sbin/nats-server",
    args,
    cwd: folder,
    isReady: () => answers(port),
  });
  return {
    ...faultsOf(server),
    /** Forgets what it kept: a disk lost with its machine. */
    wipe: () => rmSync(join(folder, "jetstream"), { recursive: true, force: true }),
    url: `nats://127.0.0.1:${port}`,
    pid: server.pid,
    stop: () => server.stop().then(remove),
  };
}

const STARTERS = { postgres: startPostgres, redis: startRedis, nats: startNats };

/** Starts what was named (all unless said otherwise), prints the addresses and stops all on Ctrl-C. */
async function main() {
  const named = process.argv.slice(2);
  /** @type {{ stop: () => Promise<void> }[]} */
  const running = [];
  for (const name of named.length ? named : Object.keys(STARTERS)) {
    const start = STARTERS[/** @type {keyof typeof STARTERS} */ (name)];
    if (!start) throw new Error(`${name}: postgres, redis, nats`);
    const server = await start();
    running.push(server);
    process.stdout.write(`${name.padEnd(10)}${server.url}\n`);
  }
  const stop = async () => {
    for (const server of running) await server.stop();
    process.exit(0);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  setInterval(() => {}, 60_000);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
