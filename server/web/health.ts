import { SECOND } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { databaseAnswers } from "@/server/platform/database-answers";
import { type Exchange, sendJson } from "@/server/web/exchange";

/** Live while the process answers at all; ready while the database answers within a second and no drain has begun. */
export function health(db: Database, isDraining: () => boolean) {
  return async (exchange: Exchange): Promise<void> => {
    exchange.route.name = exchange.path;
    if (exchange.path === "/health/live") return sendJson(exchange, 200, { status: "live" });
    if (exchange.path !== "/health/ready") return sendJson(exchange, 404, { status: "unknown" });
    const parts = { web: !isDraining(), database: await databaseAnswers(db, SECOND) };
    const failing = Object.entries(parts).flatMap(([part, works]) => (works ? [] : part));
    if (failing.length === 0) return sendJson(exchange, 200, { status: "ready" });
    exchange.res.setHeader("retry-after", 5);
    sendJson(exchange, 503, { status: "unavailable", failing });
  };
}
