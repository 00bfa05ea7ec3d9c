import { TRPCError } from "@trpc/server";
import { SECOND } from "@/server/kernel/time";
import type { Exchange } from "@/server/web/exchange";
import type { LoadShedder } from "@/server/web/load-shedder";

/** Whoever waits longer has given up, and the next try finds a free hand sooner. */
export const ANSWER_WITHIN_MS = 5 * SECOND;

/** Requests under way at once, those given up on included: what each of them holds, and all queues they wait in, are bounded by it. */
export const MOST_AT_ONCE = 4_000;

/** How many are inside; shared by all lanes of a door. */
export type Crowd = { inside: number; readonly most: number };

type Refuse = (exchange: Exchange, cause: unknown) => void;
type Guards = Readonly<{ shedder: LoadShedder; crowd: Crowd; answerWithinMs: number; refuse: Refuse }>;

const busy = () => new TRPCError({ code: "SERVICE_UNAVAILABLE" });

/**
 * Runs a request unless the door bears no more, and answers for it when it takes too long: 503 either way, with when to
 * ask again. What was begun ends as it would have; its idempotency key finds the answer. A stream counts until it opens.
 */
export async function guardExchange(
  exchange: Exchange,
  { shedder, crowd, answerWithinMs, refuse }: Guards,
  run: () => Promise<void>,
): Promise<void> {
  if (crowd.inside >= crowd.most || !shedder.letsIn()) return refuse(exchange, busy());
  const since = performance.now();
  crowd.inside += 1;
  const late = setTimeout(() => refuse(exchange, busy()), answerWithinMs);
  try {
    await run();
  } finally {
    crowd.inside -= 1;
    clearTimeout(late);
    shedder.answered(performance.now() - since);
  }
}
