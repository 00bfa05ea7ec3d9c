import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";
import { BusAway } from "@/server/platform/bus/bus-away";
import { ANSWER_WITHIN_MS, connectBroker } from "@/server/platform/bus/jetstream/connect-broker";
import {
  type Consumers,
  ensureConsumers,
  listConsumers,
  type Source,
  sourceKey,
} from "@/server/platform/bus/jetstream/consumers";
import { ensureStreams, type StreamSettings } from "@/server/platform/bus/jetstream/streams";
import { log } from "@/server/platform/log";

export type Broker = Readonly<{
  client: JetStreamClient;
  manager: JetStreamManager;
  /** Resolves when the connection is lost: whoever listens begins anew, for the broker may have forgotten its consumers. */
  lost: Promise<void>;
}>;
export type BrokerSettings = StreamSettings & Readonly<{ url: string; name: string }>;

/** From one connecting to the loss of it. */
function openSession() {
  let lose = () => {};
  const lost = new Promise<void>((resolve) => (lose = resolve));
  return { lost, lose };
}

/**
 * The way of one process to the broker: opened at the first need and ever again, with streams and consumers made ready
 * after each loss, for a broker may come back empty.
 */
export class BrokerLink {
  private connecting: Promise<NatsConnection> | null = null;
  private preparing: Promise<Broker> | null = null;
  private isLost = false;
  private session = openSession();
  private isMissed = false;
  private readonly sources = new Map<string, Source>();
  /** As the broker had them when all was made ready. */
  private consumers: Consumers = new Map();

  constructor(private readonly settings: BrokerSettings) {}

  /**
   * The broker with all in place.
   * @throws BusAway at once where the loss is known, otherwise within the time an answer may take
   */
  ready(): Promise<Broker> {
    if (this.isLost) return Promise.reject(new BusAway("NATS is away"));
    this.preparing ??= this.prepare();
    return this.preparing;
  }

  /** Makes durable consumers: now, or before anything else goes through this link. */
  async keep(sources: readonly Source[]): Promise<void> {
    for (const source of sources) {
      const key = sourceKey(source);
      if (source.leaseMs !== undefined || !this.sources.has(key)) this.sources.set(key, source);
    }
    try {
      const { manager } = await this.ready();
      await ensureConsumers(manager, sources, this.consumers);
    } catch {
      this.doubt();
    }
  }

  /** Something was refused: all is made ready again before the next use. */
  doubt(): void {
    this.preparing = null;
  }

  /** Acknowledgements are sent without waiting for an answer; none may be left behind in the socket. */
  async flush(): Promise<void> {
    if (this.isLost) return;
    await (await this.connecting?.catch(() => null))?.flush().catch(() => {});
  }

  async close(): Promise<void> {
    await (await this.connecting?.catch(() => null))?.close();
  }

  private async prepare(): Promise<Broker> {
    try {
      const connection = await this.connect();
      const manager = await jetstreamManager(connection, { timeout: ANSWER_WITHIN_MS, checkAPI: false });
      await ensureStreams(manager, this.settings);
      this.consumers = await listConsumers(manager);
      await ensureConsumers(manager, [...this.sources.values()], this.consumers);
      this.tell(false);
      return { client: jetstream(connection, { timeout: ANSWER_WITHIN_MS }), manager, lost: this.session.lost };
    } catch (cause) {
      this.doubt();
      this.tell(true, cause);
      throw new BusAway("NATS does not answer as it should", { cause });
    }
  }

  private connect(): Promise<NatsConnection> {
    this.connecting ??= connectBroker(this.settings.url, this.settings.name).then(
      (connection) => {
        void this.watch(connection);
        return connection;
      },
      (fault) => {
        this.connecting = null;
        throw fault;
      },
    );
    return this.connecting;
  }

  /** Follows the connection to its end: the client gives up only where it is refused or closed. */
  private async watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type !== "disconnect" && type !== "reconnect") continue;
      this.isLost = type === "disconnect";
      this.doubt();
      this.session.lose();
      this.session = openSession();
      if (this.isLost) this.tell(true);
    }
    this.isLost = false;
    this.connecting = null;
    this.doubt();
  }

  /** One line when the broker goes and one when it comes, however many ask in between. */
  private tell(isMissed: boolean, err?: unknown): void {
    if (isMissed && !this.isMissed) log().warn({ err }, "NATS does not serve; events wait in the outbox");
    if (!isMissed && this.isMissed) log().info("NATS serves again");
    this.isMissed = isMissed;
  }
}
