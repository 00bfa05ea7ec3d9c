import { DAY } from "@/server/kernel/time";

const PREFIX = "pahlawan-draft";
const VERSION = 1;
/** What was begun before yesterday is about food that is gone. */
const LIFE_MS = DAY;

export type DraftKey = Readonly<{ organisationId: string; slot: string }>;
type Kept<Draft> = Readonly<{ version: number; savedAt: number; draft: Draft }>;

const nameOf = ({ organisationId, slot }: DraftKey) => `${PREFIX}:${organisationId}:${slot}`;

/** Keeps a draft on this device; a browser that keeps nothing loses only what a reload would lose. */
export function keepDraft(key: DraftKey, draft: unknown, now: Date): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify({ version: VERSION, savedAt: now.getTime(), draft }));
  } catch {
    // Private modes and full disks refuse; the page itself still holds the draft.
  }
}

/** What was begun and not finished; null where there is nothing, or it is too old to be about tonight's food. */
export function readDraft<Draft>(key: DraftKey, now: Date): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(key)) ?? "null") as Kept<Draft> | null;
    if (!kept || kept.version !== VERSION || now.getTime() - kept.savedAt > LIFE_MS) return null;
    return kept.draft;
  } catch {
    return null;
  }
}

export function dropDraft(key: DraftKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Nothing was kept there either.
  }
}

/** The slots of an outlet that hold something unfinished. */
export function listDrafts(organisationId: string): string[] {
  try {
    const start = `${PREFIX}:${organisationId}:`;
    return Object.keys(localStorage).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
  } catch {
    return [];
  }
}
