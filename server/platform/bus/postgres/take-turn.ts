import { later } from "@/server/kernel/time";
import type { ConsumerOptions, Handler, Outcome } from "@/server/platform/bus/bus";
import { handleTogether, isStale } from "@/server/platform/bus/handle-together";
import { type Leased, lease, type Settlement, settle } from "@/server/platform/bus/postgres/bus-queries";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { asError, faultText } from "@/server/platform/fault";
import { inHands } from "@/server/platform/in-hands";
import { traceFrom, withTrace } from "@/server/platform/trace";

type Judged = Readonly<{ settlement: Settlement; fault: Error | null }>;

const doneWith = ({ message: { id }, attempt }: Leased): Judged => ({
  settlement: { id, attempt, verdict: "done", retryAt: null, error: null },
  fault: null,
});

/** Messages a consumer takes at once. */
export const mostAtOnce = ({ together, inFlight }: ConsumerOptions): number => together?.most ?? inFlight;

async function handle(
  leased: Leased,
  handler: Handler,
  { maxDeliveries, backoffMs, onFault }: ConsumerOptions,
  clock: Clock,
): Promise<Judged> {
  const { message, attempt } = leased;
  const done = doneWith(leased);
  if (isStale(message, clock())) return done;
  try {
    // More tries than allowed means that instances died with it in hand and could not say so.
    if (attempt > maxDeliveries) throw new Error(`was never settled in ${maxDeliveries} tries`);
    await handler(message, attempt);
    return done;
  } catch (thrown) {
    const fault = asError(thrown);
    onFault(fault, message, attempt);
    const dead = attempt >= maxDeliveries;
    const retryAt = dead ? null : later(clock(), backoffMs(attempt));
    const verdict = dead ? "dead" : "retry";
    return { settlement: { ...done.settlement, verdict, retryAt, error: faultText(fault) }, fault };
  }
}

/** Takes what is due for a consumer, as much as it may at once, handles it and settles it. */
export async function takeTurn(
  db: Database,
  consumer: string,
  handler: Handler,
  options: ConsumerOptions,
  clock: Clock,
): Promise<Outcome> {
  const now = clock();
  const until = later(now, options.leaseMs);
  const leased = await lease(db, consumer, { now, until, limit: mostAtOnce(options), inOrder: options.inOrder });
  if (leased.length === 0) return { taken: 0, acknowledged: 0, faults: [] };
  const done = await handleTogether(leased, { consumer, together: options.together, clock });
  const judged = await inHands(options.inOrder ? 1 : options.inFlight, leased, async (one) =>
    done.has(one)
      ? doneWith(one)
      : withTrace(traceFrom(one.message.traceParent), () => handle(one, handler, options, clock)),
  );
  const settlements = judged.map(({ settlement }) => settlement);
  await settle(db, consumer, settlements, clock());
  return {
    taken: leased.length,
    acknowledged: settlements.filter(({ verdict }) => verdict === "done").length,
    faults: judged.flatMap(({ fault }) => fault ?? []),
  };
}
