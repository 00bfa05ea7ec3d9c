import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { migrate } from "@/db/apply-migrations";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { startNats, startPostgres, startRedis } from "@/scripts/services.mjs";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";

/** `full` is PostgreSQL with Redis and NATS beside it. */
export type Engine = "embedded" | "postgres" | "full";

const key = () => randomBytes(32).toString("base64");
const pem = { type: "spki", format: "pem" } as const;

function secrets(): Record<string, string> {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    publicKeyEncoding: pem,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return {
    SESSION_PRIVATE_KEY: privateKey,
    SESSION_PUBLIC_KEY: publicKey,
    NEXTAUTH_SECRET: key(),
    CONTACT_KEY: key(),
    CONTACT_INDEX_KEY: key(),
    PICKUP_CODE_KEY: key(),
    WEBHOOK_KEY: key(),
    CALENDAR_KEY: key(),
  };
}

/** The product on an engine of its own, with nothing but what a benchmark puts there. */
export class Stage {
  private readonly children: ChildProcess[] = [];

  private constructor(
    readonly engine: Engine,
    readonly database: DatabaseHandle,
    readonly env: Record<string, string>,
    /** Process ids of the engines by name; none where the engine is embedded. */
    readonly engines: Readonly<Record<string, number>>,
    private readonly stopEngine: () => Promise<void>,
  ) {
    // A benchmark that fails leaves no process behind that takes its port from the next.
    process.once("exit", () => {
      for (const child of this.children) child.kill("SIGKILL");
    });
  }

  static async open(engine: Engine): Promise<Stage> {
    const dataDir = mkdtempSync(join(tmpdir(), "pahlawan-bench-"));
    const server = engine === "embedded" ? await startEmbedded({ dataDir }) : await startPostgres();
    const beside = engine === "full" ? await Promise.all([startRedis(), startNats()]) : [];
    const [redis, nats] = beside;
    await migrate(server.url);
    const urls: Record<string, string> = redis && nats ? { REDIS_URL: redis.url, NATS_URL: nats.url } : {};
    const env = { NODE_ENV: "production", DATABASE_URL: server.url, LOG_LEVEL: "error", ...urls, ...secrets() };
    Object.assign(process.env, env);
    const engines = {
      ...("pid" in server ? { postgres: server.pid ?? 0 } : {}),
      ...(redis && nats ? { redis: redis.pid ?? 0, nats: nats.pid ?? 0 } : {}),
    };
    return new Stage(engine, openDatabase(server.url, 4), env, engines, async () => {
      await Promise.all([server, ...beside].map((one) => one.stop()));
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  /** Starts a built process and waits for its ready line. */
  async start(entry: string, extra: Record<string, string> = {}): Promise<{ url: string; pid: number }> {
    const child = spawn(process.execPath, [`build/workers/${entry}.js`], {
      env: { ...process.env, ...this.env, ...extra },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.children.push(child);
    const ready = await new Promise<{ url?: string }>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`${entry} ended with ${code}`)));
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
        if (line.startsWith('{"ready"')) resolve(JSON.parse(line) as { url?: string });
      });
    });
    return { url: ready.url ?? "", pid: child.pid ?? 0 };
  }

  startWeb(port: number): Promise<{ url: string; pid: number }> {
    return this.start("web", { PORT: String(port), PUBLIC_URL: `http://localhost:${port}` });
  }

  async close(): Promise<void> {
    for (const child of this.children.filter((one) => one.exitCode === null)) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    }
    await this.database.close();
    await this.stopEngine();
  }
}
