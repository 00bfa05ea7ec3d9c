import type { BlockList } from "node:net";
import type { AnyRouter } from "@trpc/server";
import type { Actor } from "@/server/kernel/actor";
import type { LiveHub } from "@/server/live/live-hub";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import type { RateLimiter } from "@/server/platform/rate-limit";
import type { Context } from "@/server/trpc/context";
import { type Authenticate, identify } from "@/server/web/authenticate";
import { type Exchange, languageOf } from "@/server/web/exchange";
import type { OptionalPart } from "@/server/web/health";
import type { LoadShedder } from "@/server/web/load-shedder";
import type { MapArchives } from "@/server/web/map-archives";
import type { Pages } from "@/server/web/next-pages";
import { requestReasons } from "@/server/web/refusals";
import type { SecurityOptions } from "@/server/web/security";

/** All the door leans on, handed in by the worker or a test. */
export type DoorOptions = Readonly<{
  router: AnyRouter;
  db: Database;
  authenticate: Authenticate;
  limiter: RateLimiter;
  hub: LiveHub;
  clock: Clock;
  proxies: BlockList;
  security: SecurityOptions;
  /** The map's own tiles; none unless told. */
  archives?: MapArchives;
  /** Answers what is not an API; null where there are no pages. */
  pages: Pages | null;
  /** What quickens the product while it is there. */
  optional?: readonly OptionalPart[];
  /** Turns requests away under overload; one of its own unless told. */
  shedder?: LoadShedder;
  /** After so many milliseconds an API answers that it is busy; 5,000 unless told. */
  answerWithinMs?: number;
  /** So many API requests may be under way at once; 4,000 unless told. */
  mostAtOnce?: number;
  /** Before a drain closes the door it stays open for so many milliseconds; 0 unless told. */
  drainNoticeMs?: number;
  /** Where the bytes of photos are kept. */
  photos: BlobStore;
}>;

export const actorOf = (options: DoorOptions, exchange: Exchange): Promise<Actor> =>
  identify(exchange, options.authenticate);

/** Longer keys would not fit into the index they are found by. */
export const LONGEST_KEY = 128;

/** Two programs of one member may choose the same word for different requests. */
const ownKey = (actor: Actor, key: string) => (actor.kind === "key" ? `${actor.keyId} ${key}` : key);

/**
 * What procedures get to know of a request; a key without a body of its own, such as in a batch, is left out.
 * @throws Failure request.keyTooLong
 */
export function contextOf(options: DoorOptions, exchange: Exchange, actor: Actor): Context {
  const key = exchange.req.headers["idempotency-key"];
  if (typeof key === "string" && key.length > LONGEST_KEY) throw requestReasons.keyTooLong({ longest: LONGEST_KEY });
  return {
    db: options.db,
    actor,
    now: exchange.now,
    language: languageOf(exchange.req),
    remoteAddress: exchange.address,
    userAgent: exchange.req.headers["user-agent"],
    idempotencyKey: typeof key === "string" && key !== "" ? ownKey(actor, key) : null,
  };
}
