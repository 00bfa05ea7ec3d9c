import type { z } from "zod";
import type { exportInput } from "@/server/audit/audit.contract";
import { spanOf } from "@/server/audit/audit.rules";
import { columnText } from "@/server/audit/audit.text";
import { listEntries } from "@/server/audit/audit.view";
import type { Language } from "@/server/kernel/text";
import { csvRows, csvText } from "@/server/platform/csv";
import type { Reader } from "@/server/platform/database";

const PAGE = 500;
type Entry = Awaited<ReturnType<typeof listEntries>>[number];

const cells = (entry: Entry): readonly (string | number)[] => [
  entry.seq,
  entry.at.toISOString(),
  csvText(entry.actorId),
  entry.action,
  entry.subjectKind,
  csvText(entry.subjectId),
  csvText(entry.reason ?? ""),
  csvText(entry.detail),
  entry.hash,
];

/** The rows that fit as a spreadsheet, newest first, page by page; actors by their ids alone. */
export async function* csvOfLog(reader: Reader, input: z.output<typeof exportInput>): AsyncGenerator<Uint8Array> {
  const { language, from, until, ...filters } = input;
  const asked = { filters, span: spanOf({ from, until }), limit: PAGE };
  yield heads(language);
  for (let before: number | undefined, more = true; more; ) {
    const rows = await listEntries(reader, { ...asked, before });
    if (rows.length > 0) yield csvRows(rows.map(cells), language);
    before = rows.at(-1)?.seq;
    more = rows.length === PAGE;
  }
}

const heads = (language: Language) =>
  csvRows([Object.values(columnText).map((head) => head[language])], language, true);
