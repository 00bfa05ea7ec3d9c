import type { JsMsg } from "@nats-io/jetstream";
import type { BusMessage, ConsumerOptions, Handler, Outcome } from "@/server/platform/bus/bus";
import type { Broker } from "@/server/platform/bus/jetstream/broker-link";
import { buryIn } from "@/server/platform/bus/jetstream/desk";
import { waitForDatabase } from "@/server/platform/bus/jetstream/wait-for-database";
import { unpack } from "@/server/platform/bus/jetstream/wire";
import type { Clock } from "@/server/platform/clock";
import { asError, faultText } from "@/server/platform/fault";
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

const DONE: Outcome = { taken: 1, acknowledged: 1, faults: [] };

/** The last try has failed: the letter is kept before the message is let go, so that a crash between repeats the burial. */
async function bury({ broker, consumer, clock }: Stage, delivery: JsMsg, message: BusMessage, fault: Error) {
  const attempts = delivery.info.deliveryCount;
  log().error({ err: fault, consumer, eventId: message.id, attempts }, "a message became a dead letter");
  const letter = { consumer, message, attempts, error: faultText(fault), diedAt: clock() };
  await buryIn(broker, letter, `${consumer}:${delivery.info.stream}:${delivery.seq}`);
  delivery.ack();
}

async function answer(stage: Stage, delivery: JsMsg, message: BusMessage): Promise<Outcome> {
  const { handler, options, clock, signal } = stage;
  const attempt = delivery.info.deliveryCount;
  if (message.expiresAt && message.expiresAt <= clock()) {
    delivery.ack();
    return DONE;
  }
  try {
    // More tries than allowed means that instances died with it in hand and could not say so.
    if (attempt > options.maxDeliveries) throw new Error(`was never settled in ${options.maxDeliveries} tries`);
    await waitForDatabase(
      () => handler(message, attempt),
      () => delivery.working(),
      signal,
    );
    delivery.ack();
    return DONE;
  } catch (thrown) {
    const fault = asError(thrown);
    options.onFault(fault, message, attempt);
    if (attempt >= options.maxDeliveries) await bury(stage, delivery, message, fault);
    else delivery.nak(options.backoffMs(attempt));
    return { taken: 1, acknowledged: 0, faults: [fault] };
  }
}

/** Handles one delivery within its trace and settles it; where even that fails, the broker delivers it again. */
export async function handleDelivery(stage: Stage, delivery: JsMsg): Promise<void> {
  const message = readDelivery(delivery);
  if (!message) return delivery.term();
  if (!stage.types.includes(message.type)) return delivery.ack();
  const outcome = await withTrace(traceFrom(message.traceParent), () => answer(stage, delivery, message));
  stage.options.onTurn(outcome);
}

/** What is not one of ours has no reaction and no reader; it must not come back for ever. */
function readDelivery({ headers, data, subject }: JsMsg): BusMessage | null {
  try {
    return unpack(headers, data);
  } catch (err) {
    log().error({ err, subject }, "a stranger's message let go");
    return null;
  }
}
