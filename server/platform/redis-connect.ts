import { Cluster, type ClusterOptions, Redis, type RedisOptions } from "ioredis";
import { SECOND } from "@/server/kernel/time";
import { log } from "@/server/platform/log";
import type { RedisTarget } from "@/server/platform/redis-url";

/** Of one Redis or of a cluster: both take the same commands. */
export type RedisClient = Redis | Cluster;

const COMMAND_MS = 200;
const again = (times: number) => Math.min(50 * 2 ** Math.min(times, 5), SECOND) + Math.random() * 50;

/** Fails at once while there is no connection and soon where nothing answers; never repeats what may have been done. */
const habits = ({ tls, username, password, database }: RedisTarget) =>
  ({
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false,
    connectTimeout: SECOND,
    commandTimeout: COMMAND_MS,
    socketTimeout: 2 * SECOND,
    connectionName: "pahlawan-pangan",
    db: database,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(tls ? { tls: {} } : {}),
    retryStrategy: again,
    // After a failover the old master refuses writes; the next connection asks who leads now.
    reconnectOnError: (error: Error) => error.message.startsWith("READONLY"),
  }) satisfies RedisOptions;

/** Whoever only listens asks nothing, and so waits for no answer; silence is for its owner to notice. */
const EARS: RedisOptions = { socketTimeout: undefined, connectionName: "pahlawan-pangan-ears" };

function sentinel(target: RedisTarget, own: RedisOptions): Redis {
  const { username, password, tls } = target;
  return new Redis({
    ...habits(target),
    ...own,
    sentinels: [...target.nodes],
    name: target.master,
    sentinelRetryStrategy: again,
    failoverDetector: true,
    ...(username ? { sentinelUsername: username } : {}),
    ...(password ? { sentinelPassword: password } : {}),
    ...(tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
  });
}

function cluster(target: RedisTarget, own: RedisOptions): Cluster {
  const { retryStrategy, enableOfflineQueue, lazyConnect, db, ...redisOptions } = habits(target);
  const options: ClusterOptions = {
    redisOptions: { ...redisOptions, ...own },
    shardedSubscribers: own === EARS,
    enableOfflineQueue,
    lazyConnect,
    clusterRetryStrategy: retryStrategy,
    slotsRefreshTimeout: SECOND,
    // A certificate names hosts, which a cluster gives away only by address.
    ...(target.tls ? { dnsLookup: (address, done) => done(null, address) } : {}),
  };
  return new Cluster([...target.nodes], options);
}

function make(target: RedisTarget, own: RedisOptions = {}): RedisClient {
  if (target.kind === "sentinel") return sentinel(target, own);
  return target.kind === "cluster"
    ? cluster(target, own)
    : new Redis({ ...habits(target), ...own, ...target.nodes[0] });
}

/** A client and what ends it for good. */
export type RedisLine = Readonly<{ client: RedisClient; close: () => void }>;

function keepOpen(client: RedisClient): RedisLine {
  let isClosed = false;
  const open = () => {
    // The listeners of errors have told of it, and the client goes on by itself.
    if (!isClosed) client.connect().catch(() => {});
  };
  // ioredis gives up for good when it hears of a failover while it asks a Sentinel who leads.
  client.on("end", () => setTimeout(open, again(0)).unref());
  open();
  return {
    client,
    close: () => {
      isClosed = true;
      client.disconnect();
    },
  };
}

/** Starts connecting and goes on until it is closed; each loss and each return is told once. */
export function connect(target: RedisTarget): RedisLine {
  const client = make(target);
  let isAway = false;
  client.on("error", (err) => {
    if (!isAway) log().warn({ err }, "redis is away; its answers come from the database and this process");
    isAway = true;
  });
  client.on("ready", () => {
    if (isAway) log().info("redis answers again");
    isAway = false;
  });
  return keepOpen(client);
}

/** A connection to listen on; goes on connecting until it is closed, and leaves it to `connect` to tell of losses. */
export function connectEars(target: RedisTarget): RedisLine {
  const client = make(target, EARS);
  client.on("error", () => {});
  return keepOpen(client);
}
