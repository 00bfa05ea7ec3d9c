import { escrowStateText } from "@/server/escrow/escrow.text";
import type { Language } from "@/server/kernel/text";
import { ZONE_ABBREVIATIONS } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { csvRows, csvText, csvWallClock } from "@/server/platform/csv";
import { columnText } from "@/server/receipt/receipt.text";
import type { Sold } from "@/server/receipt/sold.view";

const cells = (row: Sold, language: Language): readonly (string | number)[] => [
  ...[row.paidAt ? csvWallClock(row.paidAt, row.zone) : "", ZONE_ABBREVIATIONS[row.zone], row.id, row.claimId],
  ...[csvText(row.title), csvText(row.kitchen), row.units, csvText(unitText(row.unitName)[language])],
  ...[row.amount, row.refunded, row.amount - row.refunded].map(String),
  escrowStateText[row.state][language],
];

/** Purchases as a spreadsheet, page by page: UTF-8 with its mark, every text quoted. */
export async function* csvSold(
  pages: AsyncIterable<readonly Sold[]> | Iterable<readonly Sold[]>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  yield csvRows([Object.values(columnText).map((head) => head[language])], language, true);
  for await (const page of pages)
    yield csvRows(
      page.map((row) => cells(row, language)),
      language,
    );
}
