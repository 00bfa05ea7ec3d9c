import type { LiveMessage, LiveRow } from "@/server/outbox/live";
import type { BusMessage } from "@/server/platform/bus/bus";
import { log } from "@/server/platform/log";

/** Postgres refuses a notification of 8,000 bytes or more; the number before a message takes at most 54 of them. */
const MOST_BYTES = 7_900;

type Happened = Pick<BusMessage, "id" | "type" | "payload">;

/** A payload its row cannot read costs the screens one message, never the relay. */
function factsOf(row: LiveRow, { id, type, payload }: Happened): LiveMessage[] {
  try {
    return [{ id, type, ...row.facts(payload) }];
  } catch (err) {
    log().error({ err, eventId: id, type }, "event not shown live");
    return [];
  }
}

function serialise(message: LiveMessage): string {
  const text = JSON.stringify(message);
  return Buffer.byteLength(text) < MOST_BYTES - 2 ? text : JSON.stringify({ ...message, data: null });
}

/** The `live` notifications of a batch: JSON arrays of LiveMessage, each below the limit of Postgres. */
export function liveChunks(rows: readonly LiveRow[], events: readonly Happened[]): readonly string[] {
  const chunks: string[] = [];
  let held: string[] = [];
  let bytes = 2;
  const flush = () => {
    if (held.length > 0) chunks.push(`[${held.join(",")}]`);
    held = [];
    bytes = 2;
  };
  const messages = events.flatMap((event) =>
    rows.filter(({ type }) => type === event.type).flatMap((row) => factsOf(row, event)),
  );
  for (const text of messages.map(serialise)) {
    const size = Buffer.byteLength(text) + 1;
    if (bytes + size > MOST_BYTES) flush();
    held.push(text);
    bytes += size;
  }
  flush();
  return chunks;
}
