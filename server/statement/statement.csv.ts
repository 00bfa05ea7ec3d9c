import type { Language } from "@/server/kernel/text";
import { ZONE_ABBREVIATIONS, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { CSV_SEPARATORS, csvRows, csvText, csvWallClock } from "@/server/platform/csv";
import type { Entry } from "@/server/statement/entries.view";
import { takerOf } from "@/server/statement/statement.lines";
import { columnText, methodText, statusText, yesNoText } from "@/server/statement/statement.text";
import { categoryText } from "@/server/surplus/surplus.text";

type Sheet = Readonly<{ pages: AsyncIterable<readonly Entry[]>; zone: Zone; language: Language }>;

/** Whole grams as kilograms with three decimals; an unknown weight is an empty cell, not a zero. */
const kilograms = (grams: number | null, language: Language): string =>
  grams === null ? "" : (grams / 1_000).toFixed(3).replace(".", CSV_SEPARATORS[language].decimal);

const cells = (entry: Entry, zone: Zone, language: Language): readonly (string | number)[] => [
  csvWallClock(entry.at, zone),
  ZONE_ABBREVIATIONS[zone],
  entry.id,
  entry.surplusId,
  entry.claimId ?? "",
  csvText(entry.title),
  categoryText[entry.category][language],
  entry.units,
  csvText(unitText(entry.unitName)[language]),
  statusText[entry.bucket][language],
  yesNoText[entry.units < 0 ? "yes" : "no"][language],
  kilograms(entry.weightGrams, language),
  entry.weightMethod ? methodText[entry.weightMethod][language] : "",
  csvText(takerOf(entry, language)),
  kilograms(entry.co2eGrams, language),
  entry.carbonSet ?? "",
];

/** The lines as a spreadsheet, page by page: UTF-8 with its mark, every text quoted. */
export async function* csvStatement({ pages, zone, language }: Sheet): AsyncGenerator<Uint8Array> {
  yield csvRows([Object.values(columnText).map((head) => head[language])], language, true);
  for await (const page of pages)
    yield csvRows(
      page.map((entry) => cells(entry, zone, language)),
      language,
    );
}
