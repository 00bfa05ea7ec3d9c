import { DAY, later } from "@/server/kernel/time";

/**
 * Tables whose months leave for the archive, in the order they leave in: what names others goes before what is named.
 * Events are not among them; the outbox forgets its own after a week.
 */
export const ARCHIVED_TABLES = ["balance_entry", "offer", "claim", "surplus"] as const;
export type ArchivedTable = (typeof ARCHIVED_TABLES)[number];

/** Months are kept at hand so long after their end. */
const KEPT_MS = 90 * DAY;
/** What was read back stays at hand so long. */
export const READ_FOR_MS = 7 * DAY;

/** Frozen food keeps so long, so entries may name lots and claims of a month before: those wait for the entries of one month more. */
const LOT_LIVES_MS = 30 * DAY;
const MONTHS_LONGER: Readonly<Record<ArchivedTable, number>> = { balance_entry: 0, offer: 0, claim: 1, surplus: 1 };

const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * What never leaves the database, and what a row that was read back says in its place: who of the staff it was,
 * a pickup code that opens nothing any more, and a trace that nobody keeps so long.
 */
export const LEFT_OUT: Readonly<Record<ArchivedTable, Readonly<Record<string, string | null>>>> = {
  balance_entry: {},
  offer: {},
  claim: { claimed_by: NOBODY, code_cipher: "" },
  surplus: { posted_by: NOBODY, trace_parent: null },
};

/** A month of a table: `2026-05` of claim, by UTC as its partition is cut. */
export type Month = Readonly<{ tableName: ArchivedTable; month: string }>;

export const isArchivedTable = (name: string): name is ArchivedTable => ARCHIVED_TABLES.some((table) => table === name);

export const isLeftOut = (tableName: ArchivedTable, column: string): boolean => column in LEFT_OUT[tableName];

/** The first moment after a month and so many more. */
const endOf = (month: string, more: number): Date =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) + more, 1));

/** Whether a month has been kept for as long as its table is. */
export const isDue = ({ tableName, month }: Month, now: Date): boolean =>
  later(endOf(month, MONTHS_LONGER[tableName]), KEPT_MS) <= now;

/** The moment up to which months must have ended to be due, whatever their table. */
export const keptSince = (now: Date): Date => later(now, -KEPT_MS);

const monthAfter = (month: string, months: number): string =>
  endOf(month, months - 1)
    .toISOString()
    .slice(0, 7);

/** What must be at hand for the rows of a month to say all they say: entries name lots and claims. In the order it is read back. */
export const neededFor = (month: Month): Month[] => {
  if (month.tableName !== "balance_entry") return [month];
  const since = later(endOf(month.month, -1), -LOT_LIVES_MS);
  const months = [-2, -1, 0].map((step) => monthAfter(month.month, step)).filter((at) => endOf(at, 0) > since);
  const named = (tableName: ArchivedTable) => months.map((at) => ({ tableName, month: at }));
  return [...named("surplus"), ...named("claim"), month];
};

/** Whether entries name what is in such a month. */
export const isNamedByEntries = ({ tableName }: Month): boolean => MONTHS_LONGER[tableName] > 0;

/** Where a part is kept: `claim/2026-05/00001-….parquet`. @param draft makes every attempt a file of its own */
export const partKey = ({ tableName, month }: Month, number: number, draft: string): string =>
  `${tableName.replaceAll("_", "-")}/${month}/${String(number).padStart(5, "0")}-${draft}.parquet`;
