import { spawnSync } from "node:child_process";
import { createConnection } from "node:net";
import { installEngines } from "./debian.mjs";
import { faultsOf, serverUser, startServer, temporaryFolder } from "./process.mjs";

const bin = (/** @type {string} */ name) => `/usr/lib/postgresql/15/bin/${name}`;

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, ...serverUser(), encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

/** @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function answers(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/**
 * A PostgreSQL 15 with PostGIS on a free loopback port, in a folder of its own; `stop` removes both.
 * @param {{ port: number, fsync?: boolean, settings?: Record<string, string> }} options
 * @returns {Promise<ReturnType<typeof faultsOf> & { url: string, pid: number | undefined, stop: () => Promise<void> }>}
 */
export async function startPostgresOn({ port, fsync = true, settings = {} }) {
  installEngines(["postgres"]);
  const { folder, remove } = temporaryFolder("postgres");
  run(
    bin("initdb"),
    ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    folder,
  );
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: folder,
    fsync: fsync ? "on" : "off",
    synchronous_commit: "on",
    max_connections: "200",
    shared_buffers: "256MB",
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
  const server = await startServer({
    command: bin("postgres"),
    args: ["-D", folder, ...args],
    cwd: folder,
    isReady: async () =>
      (await answers(port)) && spawnSync(bin("pg_isready"), ["-h", "127.0.0.1", "-p", `${port}`]).status === 0,
    stopSignal: "SIGINT",
  });
  const stop = async () => {
    await server.stop();
    remove();
  };
  return { ...faultsOf(server), url: `postgres://postgres@127.0.0.1:${port}/postgres`, pid: server.pid, stop };
}
