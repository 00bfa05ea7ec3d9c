import { stringify } from "csv-stringify/sync";
import { escrowStateText } from "@/server/escrow/escrow.text";
import type { Language } from "@/server/kernel/text";
import { ZONE_ABBREVIATIONS } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { columnText } from "@/server/receipt/receipt.text";
import type { Sold } from "@/server/receipt/sold.view";

/** Spreadsheets of id-ID separate fields by semicolons. */
const FIELD: Readonly<Record<Language, string>> = { id: ";", en: "," };

/** Text that a spreadsheet would run as a formula gets a mark before it. */
const text = (typed: string): string => (/^[=+\-@\t\r]/.test(typed) ? `'${typed}` : typed);

/** Wall clock of the place, in the form every spreadsheet reads: `2026-11-21 20:15`. */
const wallClock = ({ paidAt, zone }: Sold): string =>
  paidAt
    ? new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(paidAt)
    : "";

const cells = (row: Sold, language: Language): readonly (string | bigint | number)[] => [
  ...[wallClock(row), ZONE_ABBREVIATIONS[row.zone], row.id, row.claimId, text(row.title), text(row.kitchen)],
  ...[row.units, text(unitText(row.unitName)[language]), row.amount, row.refunded, row.amount - row.refunded],
  escrowStateText[row.state][language],
];

/** Purchases as a spreadsheet, page by page: UTF-8 with its mark, every text quoted. */
export async function* csvSold(
  pages: AsyncIterable<readonly Sold[]> | Iterable<readonly Sold[]>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const settings = { delimiter: FIELD[language], quoted: true, record_delimiter: "windows" } as const;
  yield Buffer.from(stringify([Object.values(columnText).map((head) => head[language])], { ...settings, bom: true }));
  for await (const page of pages)
    yield Buffer.from(
      stringify(
        page.map((row) => cells(row, language).map(String)),
        settings,
      ),
    );
}
