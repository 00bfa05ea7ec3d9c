import { SECOND } from "@/server/kernel/time";
import { bus } from "@/server/outbox/process-bus";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { databaseAnswers } from "@/server/platform/database-answers";
import { LIVE_PATH, READY_PATH } from "@/server/platform/health-paths";
import { redis } from "@/server/platform/redis";
import { type Exchange, sendJson } from "@/server/web/exchange";

/** A machine the product can do without, and whether it answers. */
export type OptionalPart = Readonly<{ name: string; answers: () => Promise<boolean> }>;

type Parts = Readonly<{ db: Database; isDraining: () => boolean; optional?: readonly OptionalPart[] | undefined }>;

/** The optional parts that are configured. */
export function optionalParts(): readonly OptionalPart[] {
  const handle = redis();
  const broker = () =>
    bus()
      .countDeadLetters()
      .then(
        () => true,
        () => false,
      );
  return [
    ...(handle ? [{ name: "redis", answers: handle.answers }] : []),
    ...(config().NATS_URL ? [{ name: "nats", answers: broker }] : []),
  ];
}

const late = () => new Promise<boolean>((resolve) => setTimeout(resolve, SECOND, false).unref());

/**
 * Live while the process answers at all; ready while the database answers within a second and no drain has begun. An
 * optional part that is away is named, and nothing more: what it answers is answered elsewhere, what it carries waits.
 */
export function health({ db, isDraining, optional = [] }: Parts) {
  return async (exchange: Exchange): Promise<void> => {
    exchange.route.name = exchange.path;
    if (exchange.path === LIVE_PATH) return sendJson(exchange, 200, { status: "live" });
    if (exchange.path !== READY_PATH) return sendJson(exchange, 404, { status: "unknown" });
    const [database, ...answering] = await Promise.all([
      databaseAnswers(db, SECOND),
      ...optional.map(({ answers }) => Promise.race([answers(), late()])),
    ]);
    const away = optional.flatMap(({ name }, index) => (answering[index] ? [] : name));
    const degraded = away.length > 0 ? { degraded: away } : {};
    const failing = Object.entries({ web: !isDraining(), database }).flatMap(([part, works]) => (works ? [] : part));
    if (failing.length === 0) return sendJson(exchange, 200, { status: "ready", ...degraded });
    exchange.res.setHeader("retry-after", 5);
    sendJson(exchange, 503, { status: "unavailable", failing, ...degraded });
  };
}
