import { actorOf, type DoorOptions } from "@/server/web/door-options";
import type { Exchange } from "@/server/web/exchange";
import { spendSignIn } from "@/server/web/limits";
import type { Pages } from "@/server/web/next-pages";
import { POSITION_HEADER } from "@/server/web/page-position";
import { sendProblem } from "@/server/web/problem";
import { secureFile, securePage } from "@/server/web/security";
import { sendServiceWorker, WORKER_PATH } from "@/server/web/service-worker-file";

const isFile = (path: string) => path.startsWith("/_next/") || /\.\w{2,11}$/.test(path);
/** Next-auth reads and writes its own cookies; only its session look-up gains from a fresh one. */
const isOwnDoor = (path: string) => path.startsWith("/api/auth/") && path !== "/api/auth/session";
const place = (path: string) => /^\/[a-z-]{1,24}(?=\/|$)/.exec(path)?.[0] ?? "";

async function answer(options: DoorOptions, pages: Pages, exchange: Exchange): Promise<void> {
  const { req, res, path, address, now, route } = exchange;
  route.name = path.startsWith("/_next/") ? "/_next/*" : `${place(path)}/*`;
  if (path.startsWith("/api/auth/callback/")) await spendSignIn(options.limiter, address, 1, now);
  if (path === WORKER_PATH) return sendServiceWorker(exchange, options);
  if (isFile(path)) secureFile(res, options.security);
  else {
    securePage(req, res, options.security);
    req.headers[POSITION_HEADER] = options.hub.position;
  }
  if (!isFile(path) && !isOwnDoor(path)) await actorOf(options, exchange);
  await pages(req, res);
}

/** Hands a request to Next, with a policy of its own and a session that has just been looked after. */
export function pageLane(options: DoorOptions) {
  return async (exchange: Exchange): Promise<void> => {
    if (!options.pages) return void exchange.res.writeHead(404).end();
    await answer(options, options.pages, exchange).catch((cause) => sendProblem(exchange, cause));
  };
}
