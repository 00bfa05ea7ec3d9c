import { AsyncResource } from "node:async_hooks";
import { log } from "@/server/platform/log";
import type { Exchange } from "@/server/web/exchange";

/** One line a request when it has ended, a live stream when it stands: its route by name, never the query or an id. */
export function logAccess({ res, method, route }: Exchange): void {
  if (!log().isLevelEnabled("info")) return;
  const since = performance.now();
  const tell = () => {
    const ms = Math.round(performance.now() - since);
    log().info({ method, route: route.name, status: res.statusCode, ms }, "request");
  };
  res.once("close", AsyncResource.bind(tell));
}
