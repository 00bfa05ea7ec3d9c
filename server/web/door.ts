import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { FEED_PATH } from "@/server/calendar/calendar.rules";
import { NOTICES_PATH } from "@/server/escrow/sandbox-notices";
import { logAccess } from "@/server/web/access-log";
import { remoteAddress } from "@/server/web/address";
import { archiveLane } from "@/server/web/archive-lane";
import { calendarLane } from "@/server/web/calendar-lane";
import type { DoorOptions } from "@/server/web/door-options";
import { drain } from "@/server/web/drain";
import type { Exchange } from "@/server/web/exchange";
import { ANSWER_WITHIN_MS, guardExchange, MOST_AT_ONCE } from "@/server/web/guard-exchange";
import { health } from "@/server/web/health";
import { isStreaming } from "@/server/web/live-stream";
import { LoadShedder } from "@/server/web/load-shedder";
import { ARCHIVE_PREFIX } from "@/server/web/map-archives";
import { measureExchange } from "@/server/web/measure-exchange";
import { pageLane } from "@/server/web/page-lane";
import { paymentLane } from "@/server/web/payment-lane";
import { PHOTO_PREFIX, photoLane } from "@/server/web/photo-lane";
import { sendProblem } from "@/server/web/problem";
import { proceduresOf } from "@/server/web/procedures";
import { REST_PREFIX, restLane } from "@/server/web/rest-lane";
import { secure } from "@/server/web/security";
import { traceExchange } from "@/server/web/trace-exchange";
import { refuseCall, TRPC_PREFIX, trpcLane } from "@/server/web/trpc-lane";
import { refuseUnreadable } from "@/server/web/unreadable";

export type Door = Readonly<{
  /** Stops accepting, finishes what runs, ends the streams; resolves when the last connection is gone. */
  drain: () => Promise<void>;
}>;

function exchangeOf(options: DoorOptions, req: IncomingMessage, res: ServerResponse): Exchange {
  const url = req.url ?? "/";
  const at = url.indexOf("?");
  return {
    req,
    res,
    method: req.method ?? "GET",
    path: at < 0 ? url : url.slice(0, at),
    query: new URLSearchParams(at < 0 ? "" : url.slice(at + 1)),
    address: remoteAddress(req, options.proxies),
    now: options.clock(),
    route: { name: "*" },
  };
}

/** Answers everything that comes to the server: APIs and streams here, pages by Next. */
export function openDoor(server: Server, options: DoorOptions): Door {
  const state = { draining: false };
  const procedures = proceduresOf(options.router);
  const [trpc, rest, pages] = [trpcLane(options, procedures), restLane(options, procedures), pageLane(options)];
  const ready = health({ ...options, isDraining: () => state.draining });
  const lanes = [
    [PHOTO_PREFIX, photoLane(options)],
    [NOTICES_PATH, paymentLane(options)],
    [TRPC_PREFIX, trpc],
    [`${REST_PREFIX}/`, rest],
    [FEED_PATH, calendarLane(options)],
    ["/health/", ready],
    [ARCHIVE_PREFIX, archiveLane(options.archives)],
  ] as const;
  const { shedder = new LoadShedder(), answerWithinMs = ANSWER_WITHIN_MS, mostAtOnce: most = MOST_AT_ONCE } = options;
  const guard = { shedder, answerWithinMs, crowd: { inside: 0, most } };
  const guards = new Map([
    [TRPC_PREFIX, { ...guard, refuse: refuseCall(options) }],
    [`${REST_PREFIX}/`, { ...guard, refuse: sendProblem }],
  ]);
  server.keepAliveTimeout = 65_000;
  server.on("clientError", refuseUnreadable);
  server.on("request", (req, res) => {
    if (isStreaming(req.socket)) return void req.socket.destroy();
    const exchange = exchangeOf(options, req, res);
    const [prefix, lane] = lanes.find(([start]) => exchange.path.startsWith(start)) ?? (["/", pages] as const);
    secure(res, options.security);
    if (state.draining) res.setHeader("connection", "close");
    traceExchange(exchange, () => {
      logAccess(exchange);
      measureExchange(exchange, prefix);
      const guarded = guards.get(prefix);
      const run = () => lane(exchange).catch((cause) => sendProblem(exchange, cause));
      return guarded ? guardExchange(exchange, guarded, run) : run();
    });
  });
  return {
    drain: () => {
      state.draining = true;
      return drain(server, options.hub, options.drainNoticeMs);
    },
  };
}
