import { consumerOfPartition } from "@/server/outbox/consumers";
import { type AnswerRow, handlerOf } from "@/server/outbox/deliver";
import type { Handler } from "@/server/platform/bus/bus";
import { log } from "@/server/platform/log";
import { guardLease, IN_HAND_MS, type Lease } from "@/server/platform/partitions";
import type { Pulse } from "@/server/platform/pulse";
import type { Occupancy } from "@/server/platform/saturation";
import { measuredAnswer } from "@/workers/runtime/measured-answer";
import type { RunningJob, Runtime } from "@/workers/runtime/runtime";

/** Taken at once and handled one after the other: fewer ways to the bus, and all of them well within the time they are ours. */
const IN_HAND = 4;

/** What the actors of one process share: the table of answers, a pulse for each row, and how full a partition's hands are. */
export type Troupe = Readonly<{
  runtime: Runtime;
  work: string;
  rows: readonly AnswerRow[];
  pulses: ReadonlyMap<string, Pulse>;
  handsOf: (partition: number) => Occupancy | undefined;
}>;

/** One row's answer; its effects are refused once somebody else holds the partition. */
function answerOf({ runtime: { db, clock }, work, pulses }: Troupe, row: AnswerRow, lease: Lease): Handler {
  const answer = measuredAnswer(
    row,
    handlerOf(db, row, clock, (tx) => guardLease(tx, work, lease)),
  );
  const pulse = pulses.get(row.name);
  return async (message, attempt) => {
    try {
      await answer(message, attempt);
      pulse?.turn({ handled: 1 });
    } catch (err) {
      const fault = err instanceof Error ? err : new Error(String(err));
      log().error({ err, reaction: row.name, eventId: message.id, attempt }, "reaction failed");
      pulse?.turn({ handled: 0, fault });
      throw err;
    }
  };
}

/** Serves one partition: what happened there one after the other, never two at once. */
export async function startActor(troupe: Troupe, lease: Lease): Promise<RunningJob> {
  const { runtime, work, rows } = troupe;
  const { name, types, partition } = consumerOfPartition(work, rows, lease.partition);
  const answers = rows.map((row) => ({ type: row.type, answer: answerOf(troupe, row, lease) }));
  const act: Handler = async (message, attempt) => {
    for (const { type, answer } of answers) if (type === message.type) await answer(message, attempt);
  };
  const hands = troupe.handsOf(lease.partition);
  const handler: Handler = hands
    ? (message, attempt) => hands.during(() => act(message, attempt) as Promise<void>)
    : act;
  return runtime.bus.subscribe(name, types, handler, {
    ...runtime.patience,
    partition,
    inFlight: IN_HAND,
    inOrder: true,
    leaseMs: IN_HAND_MS,
  });
}
