import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { answers } from "@/scripts/services/postgres.mjs";
import { startServer, temporaryFolder } from "@/scripts/services/process.mjs";
import { root } from "@/scripts/start/paths.mjs";
import { freePort } from "@/scripts/start/ports.mjs";

const HOME = join(root, "deploy", "kubernetes", "base", "redis");
const SIZE = 6;
const WHOLE = ["cluster_state:ok", "cluster_slots_ok:16384", `cluster_known_nodes:${SIZE}`];
const SOON = { timeout: 15_000, interval: 250 };

const folders = Array.from({ length: SIZE }, () => temporaryFolder("redis"));
let port = 0;
let stopAll = async () => {};

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  await stopAll();
  for (const { remove } of folders) remove();
});

const ask = (host: string, ...words: string[]) =>
  spawnSync("redis-cli", ["-h", host, "-p", `${port}`, "--raw", ...words], { encoding: "utf8" }).stdout.trim();
const isMaster = (host: string) => ask(host, "role").startsWith("master");
const followers = (host: string) => ask(host, "cluster", "replicas", ask(host, "cluster", "myid"));
const isPaired = (host: string) =>
  isMaster(host)
    ? /^\S+ \S+ slave /.test(followers(host))
    : ask(host, "info", "replication").includes("master_link_status:up");

/** All pods at once, with the disks they had before and addresses of this network; each beside its joining script. */
async function startPods(network: string): Promise<readonly string[]> {
  const hosts = folders.map((_, index) => `${network}.${index + 1}`);
  const joining: ChildProcess[] = [];
  const servers = await Promise.all(
    hosts.map((host, index) => {
      const cwd = folders[index]?.folder ?? "";
      const settings = readFileSync(join(HOME, "redis.conf"), "utf8")
        .replaceAll("/data", cwd)
        .replace(/^port .*/m, "");
      writeFileSync(join(cwd, "redis.conf"), `${settings}\nport ${port}\nbind ${host}\ncluster-node-timeout 1500\n`);
      const args = [join(cwd, "redis.conf"), "--cluster-announce-ip", host];
      return startServer({ command: "/usr/bin/redis-server", args, cwd, isReady: () => answers(port, host) });
    }),
  );
  for (const host of hosts) {
    const env = { ...process.env, HOST: host, PORT: `${port}`, SELF: host, PEERS: hosts.join(" "), PAUSE: "0.3" };
    joining.push(spawn("sh", [join(HOME, "join.sh")], { env, stdio: "ignore" }));
  }
  stopAll = async () => {
    for (const script of joining) script.kill("SIGKILL");
    await Promise.all(servers.map(({ crash }) => crash()));
  };
  return hosts;
}

const isWhole = (hosts: readonly string[]) =>
  vi.waitFor(() => {
    for (const host of hosts) {
      const info = ask(host, "cluster", "info");
      for (const fact of WHOLE) expect(info, host).toContain(fact);
      expect(isPaired(host), host).toBe(true);
    }
    expect(hosts.filter(isMaster)).toHaveLength(3);
  }, SOON);

it("becomes one cluster, hands over before it leaves, and finds itself again where everybody has moved", async () => {
  const hosts = await startPods("127.0.31");
  await isWhole(hosts);

  const leaving = hosts.find(isMaster) ?? "";
  const { status } = spawnSync("sh", [join(HOME, "leave.sh")], {
    env: { ...process.env, HOST: leaving, PORT: `${port}` },
  });
  expect(status).toBe(0);
  expect(isMaster(leaving)).toBe(false);
  await isWhole(hosts);

  await stopAll();
  const moved = await startPods("127.0.32");
  await isWhole(moved);
  expect(ask(moved[0] ?? "", "-c", "set", "lot", "taken")).toBe("OK");
});
