import { escrowStateText } from "@/server/escrow/escrow.text";
import { dateFormat } from "@/server/kernel/date-format";
import { figure } from "@/server/kernel/figure";
import { fill, type Language } from "@/server/kernel/text";
import { clockText, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { receiptText } from "@/server/receipt/receipt.text";
import type { Sold } from "@/server/receipt/sold.view";
import { drawKawung } from "@/server/statement/statement.kawung";
import { INKS, INNER_WIDTH, openSheet, rule, SHEET, type Sheet, write } from "@/server/statement/statement.sheet";

export type PaperFacts = Readonly<{
  title: string;
  /** Beneath the title, one a line. */
  lines: readonly string[];
  explain: string;
  issuedAt: Date;
  zone: Zone;
  language: Language;
}>;

const ROW = 30;
const HEAD = 22;
const END = SHEET.height - SHEET.bottom - 12;
const GAP = 8;
const COLUMNS = [
  { name: "time", width: 86, align: "left" },
  { name: "food", width: 158, align: "left" },
  { name: "units", width: 62, align: "right" },
  { name: "amount", width: 70, align: "right" },
  { name: "refunded", width: 65, align: "right" },
  { name: "net", width: 70, align: "right" },
] as const;
const placed = COLUMNS.map((column, index) => ({
  ...column,
  x: SHEET.left + COLUMNS.slice(0, index).reduce((sum, { width }) => sum + width, 0),
  width: column.width - GAP,
}));

const rupiah = (value: bigint, language: Language) => `Rp\u00a0${figure(value, language)}`;
const momentText = (at: Date, zone: Zone, language: Language, dateStyle: "medium" | "long" = "medium") =>
  `${dateFormat(language, { timeZone: zone, dateStyle }).format(at)}, ${clockText(at, zone, language)}`;

function drawHead(sheet: Sheet, { title, lines, explain, issuedAt, zone, language }: PaperFacts): number {
  drawKawung(sheet, { x: 0, y: 0, width: SHEET.width, height: 56, tile: 28 });
  write(sheet, "Pahlawan Pangan", { x: SHEET.left, y: 76, width: 260, font: "bold", size: 11, colour: INKS.leaf });
  const issued = fill(receiptText.issued, { time: momentText(issuedAt, zone, language, "long") })[language];
  write(sheet, issued, { x: SHEET.left + 200, y: 78, width: INNER_WIDTH - 200, align: "right", colour: INKS.soft });
  write(sheet, title, { x: SHEET.left, y: 104, width: INNER_WIDTH, font: "bold", size: 22 });
  let y = 140;
  for (const [index, line] of lines.entries()) {
    write(sheet, line, { x: SHEET.left, y, width: INNER_WIDTH, ...(index === 0 ? { font: "bold", size: 12 } : {}) });
    y += 16;
  }
  sheet.font("plain").fontSize(8).fillColor(INKS.soft);
  sheet.text(explain, SHEET.left, y + 4, { width: INNER_WIDTH, height: 24 });
  return y + 40;
}

function drawColumns(sheet: Sheet, top: number, language: Language): number {
  rule(sheet, top, INKS.leaf);
  for (const { name, ...cell } of placed)
    write(sheet, receiptText[name][language], { ...cell, y: top + 6, font: "bold", size: 8, colour: INKS.soft });
  rule(sheet, top + HEAD);
  return top + HEAD;
}

function drawRow(sheet: Sheet, row: Sold, y: number, language: Language): void {
  const cells = {
    time: [row.paidAt ? momentText(row.paidAt, row.zone, language) : "", row.id.slice(0, 13)],
    food: [row.title, `${row.kitchen}, ${escrowStateText[row.state][language].toLowerCase()}`],
    units: [`${figure(row.units, language)} ${unitText(row.unitName, row.units)[language]}`, ""],
    amount: [rupiah(row.amount, language), ""],
    refunded: [row.refunded === 0n ? "\u2013" : rupiah(row.refunded, language), ""],
    net: [rupiah(row.amount - row.refunded, language), ""],
  } as const;
  for (const { name, ...cell } of placed) {
    const [first, second] = cells[name];
    write(sheet, first, { ...cell, y: y + 4, size: 8.5, font: name === "net" ? "bold" : "plain" });
    write(sheet, second, { ...cell, y: y + 16, size: 8, colour: INKS.soft });
  }
  rule(sheet, y + ROW);
}

function openPage(sheet: Sheet, facts: PaperFacts, page: number): number {
  sheet.addPage();
  drawKawung(sheet, { x: 0, y: SHEET.height - 18, width: SHEET.width, height: 18, tile: 18 });
  const shown = fill(receiptText.page, { page })[facts.language];
  const foot = { x: SHEET.left, y: SHEET.height - SHEET.bottom + 4, width: INNER_WIDTH, size: 8, colour: INKS.soft };
  write(sheet, shown, { ...foot, align: "right" });
  return drawColumns(sheet, page === 1 ? drawHead(sheet, facts) : SHEET.top + 14, facts.language);
}

/** What the document has made and nobody has read yet. */
const made = (sheet: Sheet): Buffer => (sheet.read() as Buffer | null) ?? Buffer.alloc(0);

/** Purchases on A4, each page handed on before the next is drawn, with what they add up to. */
export async function* pdfSold(
  facts: PaperFacts,
  pages: AsyncIterable<readonly Sold[]> | Iterable<readonly Sold[]>,
): AsyncGenerator<Uint8Array> {
  const { title, language, lines } = facts;
  const sheet = openSheet({ title, author: lines[0] ?? title, language, createdAt: facts.issuedAt });
  let [page, total, count] = [1, 0n, 0];
  let y = openPage(sheet, facts, page);
  for await (const rows of pages)
    for (const row of rows) {
      if (y + 2 * ROW > END) {
        yield made(sheet);
        page += 1;
        y = openPage(sheet, facts, page);
      }
      drawRow(sheet, row, y, language);
      total += row.amount - row.refunded;
      count += 1;
      y += ROW;
    }
  const sum = count === 0 ? receiptText.noSales[language] : `${receiptText.total[language]} ${rupiah(total, language)}`;
  write(sheet, sum, { x: SHEET.left, y: y + 10, width: INNER_WIDTH - GAP, align: "right", font: "bold", size: 11 });
  sheet.end();
  yield* sheet as AsyncIterable<Buffer>;
}
