import type { LiveMessage, LiveRow } from "@/server/outbox/live";
import type { BusMessage } from "@/server/platform/bus/bus";

/** Postgres refuses a notification of 8,000 bytes or more. */
const MOST_BYTES = 7_900;

function liveMessages(rows: readonly LiveRow[], { id, type, payload }: BusMessage): readonly LiveMessage[] {
  return rows.filter((row) => row.type === type).map((row) => ({ id, type, ...row.facts(payload) }));
}

function serialise(message: LiveMessage): string {
  const text = JSON.stringify(message);
  return Buffer.byteLength(text) < MOST_BYTES - 2 ? text : JSON.stringify({ ...message, data: null });
}

/** The `live` notifications of a batch: JSON arrays of LiveMessage, each below the limit of Postgres. */
export function liveChunks(rows: readonly LiveRow[], events: readonly BusMessage[]): readonly string[] {
  const chunks: string[] = [];
  let held: string[] = [];
  let bytes = 2;
  const flush = () => {
    if (held.length > 0) chunks.push(`[${held.join(",")}]`);
    held = [];
    bytes = 2;
  };
  for (const text of events.flatMap((event) => liveMessages(rows, event)).map(serialise)) {
    const size = Buffer.byteLength(text) + 1;
    if (bytes + size > MOST_BYTES) flush();
    held.push(text);
    bytes += size;
  }
  flush();
  return chunks;
}
