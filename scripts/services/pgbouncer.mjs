import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../start/ports.mjs";
import { installEngines } from "./debian.mjs";
import { answers } from "./postgres.mjs";
import { startServer, temporaryFolder } from "./process.mjs";

/**
 * A PgBouncer in front of one PostgreSQL that gives a session for one transaction.
 * @param {{ database: string, sessions: number, users?: string[] }} plan database: where it leads to, sessions: how many it keeps there
 */
export async function startPgBouncer({ database, sessions, users = [] }) {
  installEngines(["pgbouncer"]);
  const { hostname, port: target, username } = new URL(database);
  const port = await freePort();
  const { folder, remove } = temporaryFolder("pgbouncer");
  const everyone = [...new Set([username, ...users])];
  writeFileSync(join(folder, "users.txt"), everyone.map((user) => `"${user}" ""\n`).join(""));
  const lines = [
    "[databases]",
    `* = host=${hostname} port=${target}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${join(folder, "users.txt")}`,
    `admin_users = ${username}`,
    "pool_mode = transaction",
    `default_pool_size = ${sessions}`,
    "max_client_conn = 500",
  ];
  writeFileSync(join(folder, "pgbouncer.ini"), `${lines.join("\n")}\n`);
  const server = await startServer({
    command: "/usr/sbin/pgbouncer",
    args: [join(folder, "pgbouncer.ini")],
    cwd: folder,
    isReady: () => answers(port),
  });
  /** The same database and user, by way of the pooler. @param {string} address */
  const through = (address) => Object.assign(new URL(address), { host: `127.0.0.1:${port}` }).href;
  return { through, stop: () => server.stop().then(remove) };
}
