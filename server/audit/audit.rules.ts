import { auditReasons, type Break } from "@/server/audit/audit.reasons";
import { maskEmail } from "@/server/kernel/private";
import { addDays, startOfDay } from "@/server/kernel/time";

/** A row as it is hashed and kept. */
export type ChainedRow = Readonly<{
  seq: number;
  at: Date;
  actorKind: string;
  actorId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  reason: string | null;
  detail: string;
  previousHash: string;
  hash: string;
}>;
export type Anchor = Readonly<{ seq: number; hash: string }>;

/** What the first row of a chain names as the one before it. */
export const GENESIS = "0".repeat(64);

/** The text a row's hash covers: every column but the hash, as a JSON list, so that no two rows read the same. */
export const canonicalRow = (row: Omit<ChainedRow, "hash">): string =>
  JSON.stringify([
    row.seq,
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    row.action,
    row.subjectKind,
    row.subjectId,
    row.reason,
    row.detail,
    row.previousHash,
  ]);

/** Facts with their keys in order, so that equal facts are equal text. */
export const canonicalDetail = (detail: Readonly<Record<string, string | number | boolean | null>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([one], [other]) => (one < other ? -1 : 1))));

const EMAIL = /[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+/g;
const DIGITS = /\+?\d(?:[\s().-]?\d){7,}/g;

/**
 * Text an admin wrote, with addresses and numbers of eight digits or more masked: what is kept for ever names nobody.
 * An address reads `b***i@host`, a number keeps its last two digits.
 */
export const withoutContacts = (text: string): string =>
  text.replace(EMAIL, (email) => maskEmail(email)).replace(DIGITS, (digits) => `****${digits.slice(-2)}`);

export type ChainState = Readonly<{ rows: number; head: Anchor | null; broken: { seq: number; why: Break } | null }>;
export const EMPTY_CHAIN: ChainState = { rows: 0, head: null, broken: null };

/**
 * Follows a chain one row further and says how that row stands; once broken, a chain stays broken at its first row.
 * @param computed the hash the row should have
 * @param anchored the hash an anchor noted for this row, if one did
 */
export function followChain(
  chain: ChainState,
  row: ChainedRow,
  computed: string,
  anchored: string | undefined,
): ChainState {
  if (chain.broken) return chain;
  const expected = (chain.head?.seq ?? 0) + 1;
  const why = whyBroken(row, { expected, previous: chain.head?.hash ?? GENESIS, computed, anchored });
  if (why) return { ...chain, broken: { seq: why === "missing" ? expected : row.seq, why } };
  return { rows: chain.rows + 1, head: { seq: row.seq, hash: row.hash }, broken: null };
}

type Expected = Readonly<{ expected: number; previous: string; computed: string; anchored: string | undefined }>;

function whyBroken(row: ChainedRow, { expected, previous, computed, anchored }: Expected): Break | null {
  if (row.seq !== expected) return "missing";
  if (row.previousHash !== previous) return "unlinked";
  if (row.hash !== computed) return "altered";
  return anchored !== undefined && anchored !== row.hash ? "rewritten" : null;
}

/** The end of a chain against the farthest anchor: rows after the last one were cut off where an anchor reaches farther. */
export function closeChain(chain: ChainState, farthest: Anchor | undefined): ChainState {
  const end = chain.head?.seq ?? 0;
  if (chain.broken || !farthest || farthest.seq <= end) return chain;
  return { ...chain, broken: { seq: end + 1, why: "cut" } };
}

/**
 * The moments between two calendar days of Jakarta, both included; null is open.
 * @throws Failure `audit.badSpan`
 */
export function spanOf({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  if (from && until && until < from) throw auditReasons.badSpan();
  return {
    from: from ? startOfDay(from, "Asia/Jakarta") : null,
    to: until ? startOfDay(addDays(until, 1), "Asia/Jakarta") : null,
  };
}
