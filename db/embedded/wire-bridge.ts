import { createServer, type Server, type Socket } from "node:net";
import { Client } from "@/db/embedded/client";
import { Engine, type RawDatabase } from "@/db/embedded/engine";
import { ProtocolViolation } from "@/db/embedded/frame-reader";
import { SessionSettings } from "@/db/embedded/session-settings";
import { greetingFor, greetingOf, ownStartup, readStartup } from "@/db/embedded/startup";
import { UnitRunner } from "@/db/embedded/unit-runner";

export interface BridgeOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** How long a client may idle inside a transaction before it is rolled back and dropped. */
  readonly idleInTransactionMs?: number;
  readonly maxClients?: number;
  /** Called once when the session is gone for good. */
  readonly onLost: (cause: unknown) => void;
}

export interface WireBridge {
  readonly port: number;
  /** Units run since the start; a measure of activity. */
  activity(): number;
  busy(): boolean;
  /** Runs SQL of the house in its turn. Throws Error with PostgreSQL's message when it fails. */
  maintain(sql: string): Promise<(string | null)[][]>;
  /** Stops accepting, lets the running unit finish, rolls back what is open. */
  stop(): Promise<void>;
}

const STARTUP_MS = 10_000;
const ENCRYPTION_NO = Buffer.from("N");

/** Opens the wire bridge of one PGlite session on the loopback interface. Throws the listen error. */
export async function openWireBridge(database: RawDatabase, options: BridgeOptions): Promise<WireBridge> {
  const engine = new Engine(database);
  const greeting = greetingOf(await engine.exchange(ownStartup()));
  const settings = await SessionSettings.of(engine);
  const runner = new UnitRunner(engine, settings, options.idleInTransactionMs ?? 30_000, options.onLost);
  const door = new Door(runner, settings, greeting, options.maxClients ?? 200);
  const server = createServer((socket) => door.admit(socket));
  const port = await listen(server, options.port);
  return {
    port,
    activity: () => runner.units,
    busy: () => runner.queue.busy,
    maintain: (sql) => runner.maintain(sql),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await door.dropAll();
      await closed;
      await runner.maintain("SELECT 1");
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

class Door {
  private readonly clients = new Map<number, { client: Client; socket: Socket }>();
  /** What clients have the runner do, and their stays until nothing of them is left in the session. */
  private readonly underWay = new Set<Promise<void>>();
  private lastId = 0;

  constructor(
    private readonly runner: UnitRunner,
    private readonly settings: SessionSettings,
    private readonly greeting: Buffer,
    private readonly maxClients: number,
  ) {}

  admit(socket: Socket): void {
    this.lastId++;
    const client = new Client(this.lastId, socket);
    this.clients.set(client.id, { client, socket });
    socket.setNoDelay(true);
    socket.setTimeout(STARTUP_MS, () => client.started || socket.destroy());
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => this.receive(client, socket, chunk));
    const stay = new Promise<void>((resolve) => {
      socket.on("close", () => {
        client.close();
        this.clients.delete(client.id);
        resolve(this.runner.leave(client));
      });
    });
    this.follow(stay);
  }

  /** Resolves when nobody is left and nothing runs any more. */
  async dropAll(): Promise<void> {
    for (const { client } of this.clients.values()) client.drop("57P01", "the embedded database is shutting down");
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private follow(task: Promise<void>): void {
    this.underWay.add(task);
    void task.finally(() => this.underWay.delete(task));
  }

  private receive(client: Client, socket: Socket, chunk: Buffer): void {
    try {
      client.receive(chunk, (message) => this.start(client, socket, message));
    } catch (cause) {
      if (!(cause instanceof ProtocolViolation)) throw cause;
      client.drop("08P01", cause.message);
    }
    if (client.hasUnit || client.terminated) this.follow(this.runner.serve(client));
  }

  private start(client: Client, socket: Socket, message: Buffer): void {
    const startup = readStartup(message);
    if (startup.kind === "encryption") {
      socket.write(ENCRYPTION_NO);
    } else if (startup.kind === "cancel") {
      this.cancel(startup.id, startup.secret);
      client.closed = true;
      socket.end();
    } else if (startup.kind !== "start") {
      this.refuse(client, "08P01", "only protocol version 3 is spoken here");
    } else if (startup.database !== "postgres") {
      this.refuse(client, "3D000", `database "${startup.database}" does not exist`);
    } else if (this.clients.size > this.maxClients) {
      this.refuse(client, "53300", "sorry, too many clients already");
    } else {
      client.settings = new Map([...this.settings.baseline, ...startup.settings]);
      client.startSettings = client.settings;
      client.started = true;
      socket.setTimeout(0);
      client.send(greetingFor(this.greeting, client.id, client.secret));
    }
  }

  private refuse(client: Client, code: string, message: string): void {
    client.closed = true;
    client.drop(code, message);
  }

  /** A unit that runs cannot be stopped; one that still waits for its turn is refused when the turn comes. */
  private cancel(id: number, secret: number): void {
    const target = this.clients.get(id)?.client;
    if (target?.secret === secret && target.serving && !target.holding) target.cancelled = true;
  }
}
