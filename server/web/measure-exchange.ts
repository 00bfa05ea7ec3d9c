import { histogram, isFirstOf } from "@/server/platform/metrics";
import type { Exchange } from "@/server/web/exchange";

const exchangeSeconds = histogram({
  name: "http_request_duration_seconds",
  help: "Requests by the lane that answered and the class of the status; live streams are not among them",
  labels: ["lane", "status"],
});

/** Times one request until its last byte has gone. @param lane the prefix of the lane, never the path that was asked for */
export function measureExchange({ res, route }: Exchange, lane: string): void {
  const since = performance.now();
  if (isFirstOf("lane", lane)) exchangeSeconds.zero({ lane, status: "5xx" });
  res.once("close", () => {
    if (res.getHeader("content-type") === "text/event-stream") return;
    // Whoever hung up before the answer got none; it says nothing of us.
    const worst = Math.max(route.worstStatus ?? 0, res.statusCode);
    const status = res.writableFinished ? `${Math.floor(worst / 100)}xx` : "gone";
    exchangeSeconds.observe({ lane, status }, (performance.now() - since) / 1_000);
  });
}
