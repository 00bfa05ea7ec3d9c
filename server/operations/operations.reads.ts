import type { DeadLettersRecord, TonightRecord } from "@/server/operations/operations.contract";
import { BOARD_HOURS, boardSpans } from "@/server/operations/operations.rules";
import { listSlots, sumTonight } from "@/server/operations/tonight.view";
import type { BusDesk } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Reader } from "@/server/platform/database";

/** What the board shows above all: the last hours, and the same ones a day before. */
export async function readTonight(reader: Reader, at: Date): Promise<TonightRecord> {
  const spans = boardSpans(at);
  const [now, before, happened] = await Promise.all([
    sumTonight(reader, spans.now),
    sumTonight(reader, spans.before),
    listSlots(reader, spans.drawn, spans.slotMs),
  ]);
  const found = new Map(happened.map((row) => [row.slot, row]));
  const slots = spans.slots.map((start, index) => {
    const { posts = 0, claims = 0 } = found.get(index) ?? {};
    return { at: start, posts, claims };
  });
  return { hours: BOARD_HOURS, now, before, slots };
}

/** The most recent letters first; none, and that said, while the broker that keeps them is away. */
export async function readDeadLetters(desk: BusDesk, limit: number): Promise<DeadLettersRecord> {
  try {
    const letters = await desk.listDeadLetters(limit);
    const items = letters.map(({ message: { id: messageId, type, payload }, ...letter }) => ({
      ...letter,
      messageId,
      type,
      payload,
    }));
    return { items, isKnown: true };
  } catch (fault) {
    if (fault instanceof BusAway) return { items: [], isKnown: false };
    throw fault;
  }
}
