import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type Shot = Readonly<{ method: "GET" | "POST"; path: string; headers: Record<string, string>; body?: string }>;
export type Hit = Readonly<{ status: number; body: string; milliseconds: number }>;

const HEAD_END = "\r\n\r\n";

/** What stands for the status of a shot whose connection ended before its answer. */
const CUT = 0;

/** One keep-alive connection that sends a request at a time: as lean as a load generator beside the server should be. */
class Line {
  private socket: Socket;
  private buffered = "";
  private waiting: ((answer: { status: number; body: string }) => void) | null = null;

  constructor(private readonly port: number) {
    this.socket = this.dial();
  }

  private dial(): Socket {
    this.buffered = "";
    const socket = connect(this.port, "127.0.0.1").setNoDelay(true).setEncoding("utf8");
    // The error of a broken connection says no more than its close.
    socket.on("data", (chunk: string) => this.read(chunk)).on("error", () => undefined);
    return socket.on("close", () => {
      if (socket === this.socket) this.waiting?.({ status: CUT, body: "" });
    });
  }

  private read(chunk: string): void {
    this.buffered += chunk;
    const end = this.buffered.indexOf(HEAD_END);
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.buffered.slice(0, end))?.[1] ?? 0);
    if (Buffer.byteLength(this.buffered.slice(end + 4)) < length) return;
    const answer = { status: Number(this.buffered.slice(9, 12)), body: this.buffered.slice(end + 4) };
    this.buffered = "";
    this.waiting?.(answer);
    this.waiting = null;
  }

  async send({ method, path, headers, body = "" }: Shot): Promise<Hit> {
    const lines = Object.entries({
      host: `localhost:${this.port}`,
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    // A server closes what was idle for long.
    if (this.socket.destroyed || this.socket.readableEnded) this.socket = this.dial();
    const began = performance.now();
    const answered = new Promise<{ status: number; body: string }>((resolve) => {
      this.waiting = resolve;
    });
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`);
    return { ...(await answered), milliseconds: performance.now() - began };
  }

  close(): void {
    this.socket.destroy();
  }
}

export type Volley = Readonly<{
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  statuses: Record<number, number>;
  hits: readonly Hit[];
}>;

/** The value below which a share of sorted numbers lies. */
export const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Fires all shots over some connections, each connection one at a time, and measures every answer. */
export async function fire(ports: readonly number[], connections: number, shots: readonly Shot[]): Promise<Volley> {
  const lines = Array.from({ length: connections }, (_, index) => new Line(ports[index % ports.length] as number));
  const hits: Hit[] = [];
  let next = 0;
  const began = performance.now();
  const work = async (line: Line) => {
    for (let shot = shots[next++]; shot; shot = shots[next++]) hits.push(await line.send(shot));
  };
  await Promise.all(lines.map(work));
  const seconds = (performance.now() - began) / 1_000;
  for (const line of lines) line.close();
  return summary(hits, seconds);
}

/**
 * Sends a shot every so often whether or not earlier ones were answered, as people do. A time counts from the moment the shot
 * was due, so that a server which falls behind is not spared. @param perSecond shots due a second, > 0
 */
export async function stream(
  ports: readonly number[],
  perSecond: number,
  shots: readonly (() => Shot)[],
): Promise<Volley> {
  const idle: Line[] = [];
  let dialled = 0;
  const hits: Hit[] = [];
  const began = performance.now();
  const send = async (shot: () => Shot, due: number) => {
    const line = idle.pop() ?? new Line(ports[dialled++ % ports.length] as number);
    const hit = await line.send(shot());
    hits.push({ ...hit, milliseconds: performance.now() - due });
    idle.push(line);
  };
  const sent: Promise<void>[] = [];
  for (let index = 0; index < shots.length; ) {
    const due = began + (index / perSecond) * 1_000;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    sent.push(send(shots[index++] as () => Shot, due));
  }
  await Promise.all(sent);
  for (const line of idle) line.close();
  return summary(hits, (performance.now() - began) / 1_000);
}

function summary(hits: readonly Hit[], seconds: number): Volley {
  const times = hits.map((hit) => hit.milliseconds).sort((a, b) => a - b);
  const statuses: Record<number, number> = {};
  for (const { status } of hits) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    perSecond: hits.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    statuses,
    hits,
  };
}

/** A claim over the tRPC lane, as the browser sends it. */
export const claimShot = (token: string, surplusId: string, key: string, units = 1): Shot => ({
  method: "POST",
  path: "/api/trpc/surplus.claim",
  headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
  body: JSON.stringify({ id: surplusId, units }),
});
