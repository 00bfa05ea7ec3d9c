import { later } from "@/server/kernel/time";
import type { ConsumerOptions, Handler, Outcome } from "@/server/platform/bus/bus";
import { type Leased, lease, type Settlement, settle } from "@/server/platform/bus/postgres/bus-queries";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { asError, faultText } from "@/server/platform/fault";
import { traceFrom, withTrace } from "@/server/platform/trace";

type Judged = Readonly<{ settlement: Settlement; fault: Error | null }>;

async function handle(
  { message, attempt }: Leased,
  handler: Handler,
  { maxDeliveries, backoffMs, onFault }: ConsumerOptions,
  clock: Clock,
): Promise<Judged> {
  const done = { id: message.id, attempt, verdict: "done", retryAt: null, error: null } as const;
  if (message.expiresAt && message.expiresAt <= clock()) return { settlement: done, fault: null };
  try {
    // More tries than allowed means that instances died with it in hand and could not say so.
    if (attempt > maxDeliveries) throw new Error(`was never settled in ${maxDeliveries} tries`);
    await handler(message, attempt);
    return { settlement: done, fault: null };
  } catch (thrown) {
    const fault = asError(thrown);
    onFault(fault, message, attempt);
    const dead = attempt >= maxDeliveries;
    const retryAt = dead ? null : later(clock(), backoffMs(attempt));
    return { settlement: { ...done, verdict: dead ? "dead" : "retry", retryAt, error: faultText(fault) }, fault };
  }
}

async function oneByOne(
  leased: readonly Leased[],
  judge: (one: Leased) => Promise<Judged>,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const one of leased) judged.push(await judge(one));
  return judged;
}

/** Takes what is due for a consumer, at most `inFlight`, handles it and settles it. */
export async function takeTurn(
  db: Database,
  consumer: string,
  handler: Handler,
  options: ConsumerOptions,
  clock: Clock,
): Promise<Outcome> {
  const now = clock();
  const until = later(now, options.leaseMs);
  const leased = await lease(db, consumer, { now, until, limit: options.inFlight, inOrder: options.inOrder });
  if (leased.length === 0) return { taken: 0, acknowledged: 0, faults: [] };
  const judge = (one: Leased) =>
    withTrace(traceFrom(one.message.traceParent), () => handle(one, handler, options, clock));
  const judged = options.inOrder ? await oneByOne(leased, judge) : await Promise.all(leased.map(judge));
  const settlements = judged.map(({ settlement }) => settlement);
  await settle(db, consumer, settlements, clock());
  return {
    taken: leased.length,
    acknowledged: settlements.filter(({ verdict }) => verdict === "done").length,
    faults: judged.flatMap(({ fault }) => fault ?? []),
  };
}
