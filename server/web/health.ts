import { sql } from "drizzle-orm";
import { SECOND } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { type Exchange, sendJson } from "@/server/web/exchange";

const BUDGET = SECOND;

async function answersInTime(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), BUDGET);
  });
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([asked, late]);
  clearTimeout(timer);
  return inTime;
}

/** Live while the process answers at all; ready while the database answers within a second and no drain has begun. */
export function health(db: Database, isDraining: () => boolean) {
  return async (exchange: Exchange): Promise<void> => {
    exchange.route.name = exchange.path;
    if (exchange.path === "/health/live") return sendJson(exchange, 200, { status: "live" });
    if (exchange.path !== "/health/ready") return sendJson(exchange, 404, { status: "unknown" });
    const parts = { web: !isDraining(), database: await answersInTime(db) };
    const failing = Object.entries(parts).flatMap(([part, works]) => (works ? [] : part));
    if (failing.length === 0) return sendJson(exchange, 200, { status: "ready" });
    exchange.res.setHeader("retry-after", 5);
    sendJson(exchange, 503, { status: "unavailable", failing });
  };
}
