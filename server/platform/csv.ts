import { stringify } from "csv-stringify/sync";
import type { Language } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

/** Spreadsheets of id-ID separate fields by semicolons and decimals by commas. */
export const CSV_SEPARATORS = { id: { field: ";", decimal: "," }, en: { field: ",", decimal: "." } } as const;

/** Text people typed, with a mark before what a spreadsheet would run as a formula (OWASP, "CSV injection"). */
export const csvText = (typed: string): string => (/^[=+\-@\t\r]/.test(typed) ? `'${typed}` : typed);

/** Wall clock of a place, in the form every spreadsheet reads: `2026-11-21 20:15`. */
export const csvWallClock = (at: Date, zone: Zone): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at);

/**
 * Rows as bytes of a spreadsheet in the reader's habits: UTF-8, every text quoted, lines end as Windows wants.
 * @param isFirst the rows that open the file carry the mark of UTF-8
 */
export const csvRows = (
  rows: readonly (readonly (string | number)[])[],
  language: Language,
  isFirst = false,
): Uint8Array =>
  Buffer.from(
    stringify([...rows], {
      bom: isFirst,
      delimiter: CSV_SEPARATORS[language].field,
      quoted: true,
      quoted_empty: false,
      record_delimiter: "windows",
    }),
  );
