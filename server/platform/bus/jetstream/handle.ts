import type { JsMsg } from "@nats-io/jetstream";
import type { BusMessage, ConsumerOptions, Handler, Outcome } from "@/server/platform/bus/bus";
import { handleTogether, isStale } from "@/server/platform/bus/handle-together";
import type { Broker } from "@/server/platform/bus/jetstream/broker-link";
import { buryIn } from "@/server/platform/bus/jetstream/desk";
import { waitForDatabase } from "@/server/platform/bus/jetstream/wait-for-database";
import { unpack } from "@/server/platform/bus/jetstream/wire";
import type { Clock } from "@/server/platform/clock";
import { asError, faultText } from "@/server/platform/fault";
import { inHands } from "@/server/platform/in-hands";
import { log } from "@/server/platform/log";
import { traceFrom, withTrace } from "@/server/platform/trace";

type Stage = Readonly<{
  broker: Broker;
  consumer: string;
  types: readonly string[];
  handler: Handler;
  options: ConsumerOptions;
  clock: Clock;
  /** The subscription ends: nothing waits any longer. */
  signal: AbortSignal;
}>;

/** What the broker brought, read, and the how manieth time it did. */
type Delivery = Readonly<{ raw: JsMsg; message: BusMessage; attempt: number }>;

const done = (count: number): Outcome => ({ taken: count, acknowledged: count, faults: [] });

/** The last try has failed: the letter is kept before the message is let go, so that a crash between repeats the burial. */
async function bury({ broker, consumer, clock }: Stage, { raw, message, attempt }: Delivery, fault: Error) {
  log().error({ err: fault, consumer, eventId: message.id, attempts: attempt }, "a message became a dead letter");
  const letter = { consumer, message, attempts: attempt, error: faultText(fault), diedAt: clock() };
  await buryIn(broker, letter, `${consumer}:${raw.info.stream}:${raw.seq}`);
  raw.ack();
}

async function answer(stage: Stage, delivery: Delivery): Promise<Outcome> {
  const { handler, options, clock, signal } = stage;
  const { raw, message, attempt } = delivery;
  if (isStale(message, clock())) {
    raw.ack();
    return done(1);
  }
  try {
    // More tries than allowed means that instances died with it in hand and could not say so.
    if (attempt > options.maxDeliveries) throw new Error(`was never settled in ${options.maxDeliveries} tries`);
    await waitForDatabase(
      () => handler(message, attempt),
      () => raw.working(),
      signal,
    );
    raw.ack();
    return done(1);
  } catch (thrown) {
    const fault = asError(thrown);
    options.onFault(fault, message, attempt);
    if (attempt >= options.maxDeliveries) await bury(stage, delivery, fault);
    else raw.nak(options.backoffMs(attempt));
    return { taken: 1, acknowledged: 0, faults: [fault] };
  }
}

/** Handles one within its trace and settles it; where even that fails, the broker delivers it again. */
async function handleAlone(stage: Stage, delivery: Delivery): Promise<void> {
  try {
    stage.options.onTurn(await withTrace(traceFrom(delivery.message.traceParent), () => answer(stage, delivery)));
  } catch (err) {
    log().error({ err, consumer: stage.consumer }, "message not settled");
  }
}

/** Handles and settles what the broker brought: as one where that is wanted and goes well, otherwise each alone. */
export async function handleDeliveries(stage: Stage, brought: readonly JsMsg[]): Promise<void> {
  const { consumer, options, clock, signal } = stage;
  const deliveries = brought.flatMap((raw) => readDelivery(raw, stage.types) ?? []);
  const allAreInHand = () => {
    for (const { raw } of deliveries) raw.working();
  };
  const together = options.together && {
    ...options.together,
    handle: (messages: readonly BusMessage[]) =>
      waitForDatabase(async () => options.together?.handle(messages), allAreInHand, signal),
  };
  const settled = await handleTogether(deliveries, { consumer, together, clock });
  for (const { raw } of settled) raw.ack();
  if (settled.size > 0) options.onTurn(done(settled.size));
  const others = deliveries.filter((delivery) => !settled.has(delivery));
  await inHands(options.inFlight, others, (delivery) => handleAlone(stage, delivery));
}

/** What is not one of ours has no reaction and no reader: it must not come back for ever. Other types of a partition are let go. */
function readDelivery(raw: JsMsg, types: readonly string[]): Delivery | null {
  try {
    const message = unpack(raw.headers, raw.data);
    if (types.includes(message.type)) return { raw, message, attempt: raw.info.deliveryCount };
    raw.ack();
  } catch (err) {
    log().error({ err, subject: raw.subject }, "a stranger's message let go");
    raw.term();
  }
  return null;
}
