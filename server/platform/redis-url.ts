/** Where Redis stands, as `REDIS_URL` names it. */
export type RedisTarget = Readonly<{
  kind: "single" | "sentinel" | "cluster";
  /** Servers, Sentinels or first members of the cluster; at least one. */
  nodes: readonly Readonly<{ host: string; port: number }>[];
  /** What the Sentinels call the master; empty unless they are asked. */
  master: string;
  /** 0–15; a cluster has only 0. */
  database: number;
  tls: boolean;
  username: string | undefined;
  password: string | undefined;
}>;

export const REDIS_URL_FORMS =
  "must be redis://host:6379/0, redis+sentinel://host:26379,host:26379/master/0 or redis+cluster://host:6379,host:6379; rediss for TLS, user:password@ before the hosts";

const FORM = /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?#]+)((?:\/[^/?#]*)*)$/;
const NODE = /^(?:\[([0-9a-f:]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i;
const DEFAULT_PORT = { single: 6379, sentinel: 26_379, cluster: 6379 } as const;

function readNodes(text: string, defaultPort: number): RedisTarget["nodes"] | null {
  const nodes = text.split(",").map((node) => {
    const [, six, name, port] = NODE.exec(node) ?? [];
    return { host: six ?? name ?? "", port: Number(port ?? defaultPort) };
  });
  return nodes.every(({ host, port }) => host && port > 0 && port < 65_536) ? nodes : null;
}

/** What comes behind the hosts: the database, and for Sentinels the master before it. */
function readPath(kind: RedisTarget["kind"], path: string): Pick<RedisTarget, "master" | "database"> | null {
  const words = path === "" ? [] : path.slice(1).split("/");
  const master = kind === "sentinel" ? decodeURIComponent(words.shift() ?? "") : "";
  const database = kind === "cluster" ? 0 : Number(words.shift() ?? 0);
  const isWhole = words.length === 0 && Number.isInteger(database) && database >= 0 && database <= 15;
  return isWhole && (kind !== "sentinel" || master !== "") ? { master, database } : null;
}

const decoded = (text: string | undefined) => (text ? decodeURIComponent(text) : undefined);

/** Reads an address in one of `REDIS_URL_FORMS`; null where it is none. A password is percent-encoded. */
export function readRedisUrl(text: string): RedisTarget | null {
  const [whole, tls, cast, username, password, hosts = "", path = ""] = FORM.exec(text) ?? [];
  if (whole === undefined) return null;
  const kind = cast === "sentinel" || cast === "cluster" ? cast : "single";
  const nodes = readNodes(hosts, DEFAULT_PORT[kind]);
  const rest = readPath(kind, path);
  if (!nodes || !rest || (kind === "single" && nodes.length > 1)) return null;
  return { kind, nodes, ...rest, tls: tls === "s", username: decoded(username), password: decoded(password) };
}
