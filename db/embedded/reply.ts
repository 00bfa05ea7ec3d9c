import { Back, cString, eachFrame, errorFrame } from "@/db/embedded/frames";

export interface Notification {
  readonly channel: string;
  readonly frame: Buffer;
}

export interface Reply {
  /** What the client gets, without the closing ReadyForQuery. */
  readonly frames: Buffer;
  readonly notifications: readonly Notification[];
  /** Transaction status of the last ReadyForQuery, or null when there was none. */
  readonly status: number | null;
  readonly failed: boolean;
  readonly fatal: boolean;
  readonly lastTag: string;
}

const COPY_REFUSED = errorFrame("ERROR", "0A000", "COPY FROM STDIN is not supported by the embedded database");

/** Sorts what the session answered to one unit: PGlite repeats ReadyForQuery after errors, so all of them are taken out. */
export function readReply(answer: Buffer, dropFirstParse: boolean): Reply {
  const kept: Buffer[] = [];
  const notifications: Notification[] = [];
  const seen = { status: null as number | null, failed: false, fatal: false, lastTag: "", copyIn: false };
  let parseToDrop = dropFirstParse;
  let keepFrom = 0;
  const drop = (start: number, end: number): void => {
    if (start > keepFrom) kept.push(answer.subarray(keepFrom, start));
    keepFrom = end;
  };
  eachFrame(answer, (type, start, end) => {
    if (type === Back.ready) {
      seen.status = answer[start + 5] ?? null;
      drop(start, end);
    } else if (type === Back.notification) {
      notifications.push({ channel: cString(answer, start + 9).text, frame: Buffer.from(answer.subarray(start, end)) });
      drop(start, end);
    } else if (type === Back.copyIn) {
      seen.copyIn = true;
      drop(start, end);
    } else if (type === Back.parseComplete && parseToDrop) {
      parseToDrop = false;
      drop(start, end);
    } else if (type === Back.error) {
      seen.failed = true;
      seen.fatal ||= /^S(FATAL|PANIC)/.test(answer.toString("latin1", start + 5, start + 12));
      if (seen.copyIn) {
        drop(start, end);
        kept.push(COPY_REFUSED);
      }
    } else if (type === Back.commandComplete) {
      seen.lastTag = cString(answer, start + 5).text;
    }
  });
  drop(answer.length, answer.length);
  const [only] = kept;
  return { ...seen, notifications, frames: kept.length === 1 && only ? only : Buffer.concat(kept) };
}
