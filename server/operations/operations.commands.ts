import { audit } from "@/server/audit/audit.commands";
import type { PersonActor } from "@/server/kernel/actor";
import type { EventId } from "@/server/kernel/id";
import { operationsReasons } from "@/server/operations/operations.contract";
import type { BusDesk } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Work } from "@/server/platform/work";

/**
 * Delivers a dead letter to its consumer again, with fresh tries.
 * @throws Failure `operations.unknownLetter`, or `operations.busAway` while the broker that keeps it is away
 */
export async function replayDeadLetter(
  work: Work<PersonActor>,
  desk: BusDesk,
  { consumer, messageId }: Readonly<{ consumer: string; messageId: EventId }>,
): Promise<void> {
  const replayed = await desk.replay(consumer, messageId).catch((fault: unknown) => {
    throw fault instanceof BusAway ? operationsReasons.busAway() : fault;
  });
  if (!replayed) throw operationsReasons.unknownLetter();
  const deed = { action: "letter.replayed", subjectKind: "letter", subjectId: messageId } as const;
  await audit(work, { ...deed, detail: { consumer } });
}
