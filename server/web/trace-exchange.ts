import { openSpan } from "@/server/platform/span";
import { withTrace } from "@/server/platform/trace";
import type { Exchange } from "@/server/web/exchange";

/** Answers a request within the trace its `traceparent` names, or a new one; a live stream ends as a span once it stands. */
export function traceExchange({ req, res, method, route }: Exchange, answer: () => Promise<void>): void {
  const span = openSpan({ name: method, kind: "server", cause: req.headers.traceparent?.toString() ?? null });
  let isOpen = true;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    const status = Math.max(route.worstStatus ?? 0, res.statusCode);
    span.rename(`${method} ${route.name}`);
    span.note({ "http.request.method": method, "http.route": route.name, "http.response.status_code": status });
    span.end(status >= 500 ? new Error(`answered ${status}`) : undefined);
  };
  res.once("close", end);
  void withTrace(span.trace, async () => {
    await answer();
    if (res.getHeader("content-type") === "text/event-stream") end();
  });
}
