import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DoorOptions } from "@/server/web/door-options";
import type { Exchange } from "@/server/web/exchange";
import { secureFile } from "@/server/web/security";

export const WORKER_PATH = "/sw.js";
const BUILT = join(".next", "sw.js");

/** Sends the service worker of this build, never from a cache; there is none before the first build and in development. */
export async function sendServiceWorker({ res }: Exchange, { security }: DoorOptions): Promise<void> {
  const script = security.development ? null : await readFile(BUILT).catch(() => null);
  if (!script) return void res.writeHead(404).end();
  secureFile(res, security);
  res.writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" }).end(script);
}
