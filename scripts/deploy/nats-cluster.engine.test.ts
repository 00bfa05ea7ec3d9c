import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { afterAll, expect, it, vi } from "vitest";
import { answers } from "@/scripts/services/postgres.mjs";
import { startServer, temporaryFolder } from "@/scripts/services/process.mjs";
import { root } from "@/scripts/start/paths.mjs";
import { freePort } from "@/scripts/start/ports.mjs";

const HOSTS = ["127.0.33.1", "127.0.33.2", "127.0.33.3"];
const SOON = { timeout: 15_000, interval: 200 };

const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** The configuration of the manifests as one pod sees it, but for addresses and folders. */
function configuration(host: string, folder: string, [client, peer]: readonly [number, number]): string {
  const peers = HOSTS.map((one) => `nats://${one}:${peer}`).join(", ");
  return readFileSync(join(root, "deploy", "kubernetes", "base", "nats", "nats.conf"), "utf8")
    .replace("$POD_NAME", `"${host}"`)
    .replace("port: 4222", `listen: "${host}:${client}"`)
    .replace(/^http_port.*/m, "")
    .replace("port: 6222", `listen: "${host}:${peer}"`)
    .replace(/routes: \[[^\]]*\]/, `routes: [${peers}]`)
    .replaceAll(/\/data|\/run\/nats/g, folder);
}

it("three servers keep each event thrice, and go on without one of them", async () => {
  const ports = [await freePort(), await freePort()] as const;
  const servers = await Promise.all(
    HOSTS.map((host) => {
      const { folder, remove } = temporaryFolder("nats");
      stops.push(remove);
      writeFileSync(join(folder, "nats.conf"), configuration(host, folder, ports));
      const args = ["--config", join(folder, "nats.conf")];
      return startServer({ command: "nats-server", args, cwd: folder, isReady: () => answers(ports[0], host) });
    }),
  );
  stops.push(...servers.map(({ crash }) => crash));
  const connection = await connect({ servers: HOSTS.map((host) => `${host}:${ports[0]}`) });
  stops.push(() => connection.close());
  const manager = await vi.waitFor(() => jetstreamManager(connection, { timeout: 1_000 }), SOON);
  const add = () => manager.streams.add({ name: "events", subjects: ["events.>"], num_replicas: HOSTS.length });
  const { cluster } = await vi.waitFor(add, SOON);
  expect(cluster?.name).toBe("pahlawan-pangan");

  const publish = (id: string) => jetstream(connection).publish("events.one", id, { msgID: id, timeout: 1_000 });
  await publish("before");
  const follower = await vi.waitFor(async () => {
    const { replicas = [] } = (await manager.streams.info("events")).cluster ?? {};
    expect(replicas.map(({ current }) => current)).toEqual([true, true]);
    return replicas[0]?.name ?? "";
  }, SOON);
  await servers[HOSTS.indexOf(follower)]?.crash();
  await vi.waitFor(() => publish("after"), SOON);
  expect((await manager.streams.info("events")).state.messages).toBe(2);
});
