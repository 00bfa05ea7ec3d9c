import { spawnSync } from "node:child_process";
import { chownSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../start/ports.mjs";
import { installEngines } from "./debian.mjs";
import { answers } from "./postgres.mjs";
import { serverUser, startServer, temporaryFolder } from "./process.mjs";

/** One redis-server in a folder of its own. @param {{ port: number, args?: string[], sentinel?: string }} plan */
async function startRedisOn({ port, args = [], sentinel }) {
  installEngines(["redis"]);
  const { folder, remove } = temporaryFolder("redis");
  const file = join(folder, "sentinel.conf");
  // A Sentinel writes into its own file what it learns, and so must own it.
  const { uid, gid } = serverUser();
  if (sentinel) writeFileSync(file, sentinel);
  if (sentinel && uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
  const mode = sentinel ? [file, "--sentinel"] : ["--save", ""];
  const place = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder];
  const command = "/usr/bin/redis-server";
  const server = await startServer({
    command,
    args: [...mode, ...place, ...args],
    cwd: folder,
    isReady: () => answers(port),
  });
  return { port, server, stop: () => server.stop().then(remove) };
}

/** @param {number} port @param {string[]} words */
function tell(port, ...words) {
  const { status, stdout, stderr } = spawnSync("/usr/bin/redis-cli", ["-p", `${port}`, ...words], { encoding: "utf8" });
  if (status !== 0 || stdout.startsWith("ERR")) throw new Error(`${words.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}

/** @param {() => boolean} holds */
async function until(holds) {
  const end = Date.now() + 15_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("Redis was not ready in 15 s");
    await sleep(50);
  }
}

/** Two masters that share the slots between them. */
export async function startRedisCluster() {
  const member = async () => {
    const [port, busPort] = [await freePort(), await freePort()];
    const args = ["--cluster-enabled", "yes", "--cluster-port", `${busPort}`, "--cluster-node-timeout", "2000"];
    return { ...(await startRedisOn({ port, args })), busPort };
  };
  const [one, other] = await Promise.all([member(), member()]);
  tell(one.port, "cluster", "addslotsrange", "0", "8191");
  tell(other.port, "cluster", "addslotsrange", "8192", "16383");
  tell(one.port, "cluster", "meet", "127.0.0.1", `${other.port}`, `${other.busPort}`);
  const works = (/** @type {number} */ port) => {
    const info = tell(port, "cluster", "info");
    return /cluster_state:ok/.test(info) && /cluster_slots_ok:16384/.test(info);
  };
  await until(() => works(one.port) && works(other.port));
  return {
    url: `redis+cluster://127.0.0.1:${one.port},127.0.0.1:${other.port}`,
    stop: () => Promise.all([one.stop(), other.stop()]),
  };
}

/** A master, its replica and a Sentinel that replaces the one by the other within seconds. */
export async function startRedisSentinel() {
  const master = await startRedisOn({ port: await freePort() });
  const replica = await startRedisOn({
    port: await freePort(),
    args: ["--replicaof", `127.0.0.1 ${master.port}`, "--repl-diskless-sync-delay", "0"],
  });
  await until(() => /master_link_status:up/.test(tell(replica.port, "info", "replication")));
  const watched = await startRedisOn({
    port: await freePort(),
    sentinel: `sentinel monitor evening 127.0.0.1 ${master.port} 1
sentinel down-after-milliseconds evening 500
sentinel failover-timeout evening 3000
`,
  });
  await until(() => /num-slaves\n1\n/.test(tell(watched.port, "sentinel", "master", "evening")));
  return {
    url: `redis+sentinel://127.0.0.1:${watched.port}/evening`,
    crashMaster: () => master.server.crash(),
    stop: () => Promise.all([watched, replica, master].map((one) => one.stop())),
  };
}
