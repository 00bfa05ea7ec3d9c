import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { migrate } from "@/db/apply-migrations";
import { giveTestSecrets } from "@/db/testing/test-secrets";
import { startNats, startPostgres, startRedis } from "@/scripts/services.mjs";
import { supervise } from "@/scripts/start/child.mjs";
import { freePort } from "@/scripts/start/ports.mjs";
import { startOsrm } from "@/server/matching/testing/road-machines";
import { openDatabase } from "@/server/platform/database";
import { startCuttingProxy } from "@/server/testing/cutting-proxy";
import { listen } from "@/server/web/listen";

export const WORKERS = ["matcher", "outbox-relay", "reactor", "sweeper", "price-decay", "webhook-sender"] as const;
/** Minutes by which the clock of each jumps. */
const JUMPS: Readonly<Record<string, number>> = {
  web: -3,
  matcher: -20,
  "outbox-relay": -20,
  reactor: 20,
  sweeper: 20,
};
const CLOCK = pathToFileURL(resolve("e2e/faults/jumping-clock.mjs")).href;
export const DEDUPE_SECONDS = 2;
/** Longer than a balancer here takes to look. */
const NOTICE_SECONDS = 2;

type Child = ReturnType<typeof supervise>;
type Settings = Readonly<Record<string, string>>;

/** Somebody's machine that wants to hear of events. */
async function startListener() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(String(request.headers["webhook-id"]));
    request.resume().once("end", () => response.writeHead(204).end());
  });
  const url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  return { url, heard, close: () => server.close() };
}

/** The engines and machines the product leans on, each killable. */
async function startEngines() {
  const [postgres, redis, nats, router, listener] = await Promise.all([
    startPostgres(),
    startRedis(),
    startNats(),
    startOsrm(),
    startListener(),
  ]);
  await migrate(postgres.url);
  const wire = await startCuttingProxy(postgres.url);
  return { postgres, redis, nats, router, listener, wire };
}

/** The built product as its supervisor runs it, every worker a process of its own, on engines of its own. */
export async function startProduct() {
  const engines = await startEngines();
  const { postgres, redis, nats, router, wire } = engines;
  giveTestSecrets(postgres.url);
  const database = openDatabase(postgres.url, 4);
  const children = new Map<string, Child>();
  const port = await freePort();
  const url = `http://localhost:${port}`;

  async function start(name: string, settings: Settings = {}, program = name): Promise<Child> {
    const env = {
      NODE_ENV: "production",
      DATABASE_URL: postgres.url,
      DATABASE_POOL_SIZE: "6",
      REDIS_URL: redis.url,
      NATS_URL: nats.url,
      NATS_DEDUPE_SECONDS: String(DEDUPE_SECONDS),
      ROUTER_URL: router.url,
      WEBHOOK_TO_PRIVATE: "true",
      LOG_LEVEL: "warn",
      NODE_OPTIONS: `--import ${CLOCK}`,
      CLOCK_JUMP_MINUTES: String(JUMPS[program] ?? 0),
      ...settings,
    };
    const child = supervise({ name, args: [`build/workers/${program}.js`], env, graceMs: 30_000 });
    children.set(name, child);
    await child.started;
    return child;
  }
  const startWeb = (name: string, at: number) =>
    start(
      name,
      {
        DATABASE_URL: wire.url,
        PORT: String(at),
        PUBLIC_URL: `http://localhost:${at}`,
        NEXTAUTH_URL: `http://localhost:${at}`,
        DRAIN_NOTICE_SECONDS: String(NOTICE_SECONDS),
      },
      "web",
    );

  await Promise.all([startWeb("web", port), ...WORKERS.map((name) => start(name))]);
  const pidOf = (name: string) => children.get(name)?.pid ?? 0;
  const stop = async (name: string) => {
    await children.get(name)?.stop();
    children.delete(name);
  };
  return {
    ...engines,
    ...{ url, database, start, startWeb, stop, pidOf },
    /** Tells one process. */
    signal: (name: string, signal: NodeJS.Signals) => process.kill(pidOf(name), signal),
    close: async () => {
      await Promise.all([...children.keys()].map(stop));
      await database.close();
      wire.close();
      engines.listener.close();
      await Promise.all([router.close(), postgres.stop(), redis.stop(), nats.stop()]);
    },
  };
}
export type Product = Awaited<ReturnType<typeof startProduct>>;

type Readiness = Readonly<{ status: number; failing: readonly string[]; degraded: readonly string[] }>;

/** What a web says of itself; status 0 where it says nothing. */
export async function readiness(url: string): Promise<Readiness> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    const { failing = [], degraded = [] } = (await answer.json()) as Partial<Readiness>;
    return { status: answer.status, failing, degraded };
  } catch {
    return { status: 0, failing: [], degraded: [] };
  }
}
