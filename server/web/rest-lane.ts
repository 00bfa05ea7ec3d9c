import { FileAnswer } from "@/server/trpc/file-answer";
import { refuseCrossSite } from "@/server/web/cross-site";
import { actorOf, contextOf, type DoorOptions } from "@/server/web/door-options";
import { decodeSegment, type Exchange, readJson, sendJson } from "@/server/web/exchange";
import { sendFile } from "@/server/web/file";
import { signInCost, spend, spendSignIn } from "@/server/web/limits";
import { openApiDocument } from "@/server/web/openapi";
import { sendProblem } from "@/server/web/problem";
import { type DoorProcedure, runProcedure, unknownProcedure, wrongMethod } from "@/server/web/procedures";
import { mergeInput } from "@/server/web/rest-input";
import { matchRoute, type RestRoute, restRoutes } from "@/server/web/rest-routes";

export const REST_PREFIX = "/api/v1";

type Found = Readonly<{ route: RestRoute; params: Readonly<Record<string, string>> }>;

function find(routes: readonly RestRoute[], { path, method, res, route }: Exchange): Found {
  const segments = path
    .slice(REST_PREFIX.length + 1)
    .split("/")
    .map(decodeSegment);
  const match = matchRoute(routes, method, segments);
  if (match.kind === "unknown") throw unknownProcedure();
  if (match.kind === "wrongMethod") {
    res.setHeader("allow", match.allow.join(", "));
    throw wrongMethod();
  }
  route.name = REST_PREFIX + match.route.rest.path;
  return match;
}

async function call(options: DoorOptions, exchange: Exchange, { route, params }: Found): Promise<void> {
  const { req, query, address, now, res } = exchange;
  const actor = await actorOf(options, exchange);
  const attempts = signInCost(route.rest);
  if (attempts > 0) await spendSignIn(options.limiter, address, attempts, now);
  await spend(options.limiter, { actor, address, cost: 1, now });
  const body = exchange.method === "GET" ? undefined : await readJson(req);
  const input = mergeInput(route.inputSchema, { params, query, body });
  const gone = new AbortController();
  res.once("close", () => gone.abort());
  const data = await runProcedure(route.procedure, input, contextOf(options, exchange, actor), gone.signal);
  if (data instanceof FileAnswer) await sendFile(exchange, data);
  else if (route.rest.status === 204) res.writeHead(204, { "cache-control": "no-store" }).end();
  else sendJson(exchange, route.rest.status ?? 200, data);
}

/** Answers /api/v1 by the same procedures, each where its `meta.rest` says. */
export function restLane(options: DoorOptions, procedures: ReadonlyMap<string, DoorProcedure>) {
  const routes = restRoutes(procedures);
  const document = openApiDocument(routes);
  return async (exchange: Exchange): Promise<void> => {
    try {
      refuseCrossSite(exchange.req, options.security.publicUrl);
      if (exchange.path === `${REST_PREFIX}/openapi.json` && exchange.method === "GET") {
        exchange.route.name = exchange.path;
        await spend(options.limiter, { ...exchange, actor: { kind: "anonymous" }, cost: 1 });
        return sendJson(exchange, 200, document);
      }
      await call(options, exchange, find(routes, exchange));
    } catch (cause) {
      sendProblem(exchange, cause);
    }
  };
}
