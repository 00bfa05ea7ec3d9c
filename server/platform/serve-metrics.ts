import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { collectDefaultMetrics } from "prom-client";
import { readBooks } from "@/server/platform/books";
import { config } from "@/server/platform/config";
import { LIVE_PATH } from "@/server/platform/health-paths";
import { log } from "@/server/platform/log";
import { registry } from "@/server/platform/metrics";
import { singleton } from "@/server/platform/singleton";

/** Where a process tells its metrics, on `METRICS_PORT`. */
export const METRICS_PATH = "/metrics";

async function answer({ method, url }: IncomingMessage, res: ServerResponse): Promise<void> {
  if (url !== METRICS_PATH && url !== LIVE_PATH) return void res.writeHead(404).end();
  if (method !== "GET") return void res.writeHead(405, { allow: "GET" }).end();
  // Asks nobody else: a database that is away is no reason to start this process anew.
  if (url === LIVE_PATH) return void res.writeHead(200, { "content-type": "text/plain" }).end("live");
  await readBooks();
  const text = await registry().metrics();
  res.writeHead(200, { "content-type": registry().contentType, "cache-control": "no-store" }).end(text);
}

const sentenceOf = (cause: NodeJS.ErrnoException, port: number) =>
  cause.code === "EADDRINUSE"
    ? `Port ${port} is taken by another program; choose one with METRICS_PORT.`
    : `Metrics cannot be served on port ${port}: ${cause.code ?? cause.message}.`;

/**
 * Serves the metrics of this process on a port of their own, and beside them that it lives, until it ends; only METRICS_HOST is bound.
 * @returns their address, or null where METRICS_PORT is not set
 * @throws Error in one sentence fit for an operator
 */
export async function serveMetrics(): Promise<string | null> {
  const { METRICS_PORT: port, METRICS_HOST: host } = config();
  if (port === undefined) return null;
  singleton("default-metrics", () => collectDefaultMetrics({ register: registry() }));
  const server = createServer((req, res) => {
    answer(req, res).catch((err) => {
      log().error({ err }, "metrics not told");
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(new Error(sentenceOf(cause, port))));
    server.listen(port, host, resolve);
  });
  server.unref();
  return `http://${host}:${(server.address() as AddressInfo).port}${METRICS_PATH}`;
}
