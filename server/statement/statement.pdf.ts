import { setImmediate as othersFirst } from "node:timers/promises";
import { figure } from "@/server/kernel/figure";
import { fill } from "@/server/kernel/text";
import type { Entry } from "@/server/statement/entries.view";
import { drawKawung } from "@/server/statement/statement.kawung";
import { figuresOf, issuedText, lineOf, monthName, type StatementFacts } from "@/server/statement/statement.lines";
import { INKS, INNER_WIDTH, openSheet, rule, SHEET, type Sheet, write } from "@/server/statement/statement.sheet";
import { statementText } from "@/server/statement/statement.text";

const ROW = 30;
const HEAD_ROW = 24;
const LINES_END = SHEET.height - SHEET.bottom - 12;
const FIRST_LINES_AT = 300;
const NEXT_LINES_AT = SHEET.top + 34;

const rowsFrom = (top: number) => Math.floor((LINES_END - top - HEAD_ROW) / ROW);
const ON_FIRST = rowsFrom(FIRST_LINES_AT);
const ON_NEXT = rowsFrom(NEXT_LINES_AT);

/** How many pages so many lines take; every line is equally high. */
export const pagesFor = (lines: number): number => 1 + Math.max(0, Math.ceil((lines - ON_FIRST) / ON_NEXT));

const COLUMNS = [
  { name: "time", width: 82, align: "left" },
  { name: "food", width: 196, align: "left" },
  { name: "amount", width: 62, align: "right" },
  { name: "weight", width: 58, align: "right" },
  { name: "method", width: 56, align: "left" },
  { name: "state", width: 57, align: "left" },
] as const;
const GAP = 8;

const placed = COLUMNS.map((column, index) => ({
  ...column,
  x: SHEET.left + COLUMNS.slice(0, index).reduce((sum, { width }) => sum + width, 0),
  width: column.width - GAP,
}));

function drawHead(sheet: Sheet, facts: StatementFacts): void {
  const { outlet, language, number } = facts;
  drawKawung(sheet, { x: 0, y: 0, width: SHEET.width, height: 56, tile: 28 });
  write(sheet, "Pahlawan Pangan", { x: SHEET.left, y: 76, width: 260, font: "bold", size: 11, colour: INKS.leaf });
  const right = { x: SHEET.left + 260, width: INNER_WIDTH - 260, align: "right", colour: INKS.soft } as const;
  write(sheet, `${statementText.number[language]} ${number}`, { ...right, y: 74 });
  write(sheet, `${statementText.issued[language]} ${issuedText(facts)}`, { ...right, y: 88 });
  write(sheet, statementText.title[language], { x: SHEET.left, y: 104, width: INNER_WIDTH, font: "bold", size: 22 });
  write(sheet, outlet.name, { x: SHEET.left, y: 140, width: INNER_WIDTH, font: "bold", size: 12 });
  write(sheet, outlet.address, { x: SHEET.left, y: 156, width: INNER_WIDTH, colour: INKS.soft });
  const running = facts.isRunning ? ` (${statementText.running[language]})` : "";
  const period = `${statementText.period[language]}: ${monthName(facts.month, language)}${running}`;
  write(sheet, period, { x: SHEET.left, y: 172, width: INNER_WIDTH });
  drawFigures(sheet, facts);
  sheet.font("plain").fontSize(8).fillColor(INKS.soft);
  sheet.text(statementText.explain[language], SHEET.left, 266, { width: INNER_WIDTH, height: 24 });
}

function drawFigures(sheet: Sheet, facts: StatementFacts): void {
  const width = INNER_WIDTH / 3;
  for (const [index, [label, value]] of figuresOf(facts).entries()) {
    const x = SHEET.left + (index % 3) * width;
    const y = 196 + Math.floor(index / 3) * 34;
    write(sheet, label, { x, y, width: width - GAP, size: 8, colour: INKS.soft });
    write(sheet, value, { x, y: y + 10, width: width - GAP, font: "bold", size: 13 });
  }
}

function drawColumns(sheet: Sheet, { language }: StatementFacts, top: number): void {
  rule(sheet, top, INKS.leaf);
  for (const { name, ...cell } of placed)
    write(sheet, statementText[name][language], { ...cell, y: top + 7, font: "bold", size: 8, colour: INKS.soft });
  rule(sheet, top + HEAD_ROW);
}

function drawLine(sheet: Sheet, entry: Entry, facts: StatementFacts, y: number): void {
  const line = lineOf(entry, facts);
  for (const { name, ...cell } of placed) {
    const shown = line[name];
    if (typeof shown === "string") {
      write(sheet, shown, { ...cell, y: y + 4, size: 8.5 });
      continue;
    }
    write(sheet, shown[0], { ...cell, y: y + 4, size: 8.5, font: name === "food" ? "bold" : "plain" });
    write(sheet, shown[1], { ...cell, y: y + 16, size: 8, colour: INKS.soft });
  }
  rule(sheet, y + ROW);
}

function drawFoot(sheet: Sheet, facts: StatementFacts, page: number): void {
  const { language, outlet, month, totals } = facts;
  const y = SHEET.height - SHEET.bottom + 4;
  drawKawung(sheet, { x: 0, y: SHEET.height - 18, width: SHEET.width, height: 18, tile: 18 });
  const left = `${statementText.title[language]}, ${outlet.name}, ${monthName(month, language)}`;
  write(sheet, left, { x: SHEET.left, y, width: INNER_WIDTH - 110, size: 8, colour: INKS.soft });
  const shown = fill(statementText.page, { page, pages: Math.max(page, pagesFor(totals.lines)) })[language];
  write(sheet, shown, {
    x: SHEET.width - SHEET.right - 100,
    y,
    width: 100,
    align: "right",
    size: 8,
    colour: INKS.soft,
  });
}

function openPage(sheet: Sheet, facts: StatementFacts, page: number): number {
  sheet.addPage();
  drawFoot(sheet, facts, page);
  const top = page === 1 ? FIRST_LINES_AT : NEXT_LINES_AT;
  if (page === 1) drawHead(sheet, facts);
  else write(sheet, facts.outlet.name, { x: SHEET.left, y: SHEET.top + 8, width: INNER_WIDTH, font: "bold", size: 10 });
  drawColumns(sheet, facts, top);
  return top + HEAD_ROW;
}

/** What the document has made and nobody has read yet. */
const made = (sheet: Sheet): Buffer => (sheet.read() as Buffer | null) ?? Buffer.alloc(0);

/** What is said beneath the lines where some or all are not there. */
function noteOf({ totals, language }: StatementFacts): string | null {
  if (totals.archivedLines > 0)
    return fill(statementText.archived, { count: figure(totals.archivedLines, language) })[language];
  return totals.lines === 0 ? statementText.noLines[language] : null;
}

/** The statement on A4, each page handed on before the next is drawn. */
export async function* pdfStatement(
  facts: StatementFacts,
  pages: AsyncIterable<readonly Entry[]>,
): AsyncGenerator<Uint8Array> {
  const { language, outlet, month } = facts;
  const title = `${statementText.title[language]}, ${outlet.name}, ${monthName(month, language)}`;
  const sheet = openSheet({ title, author: outlet.name, language, createdAt: facts.issuedAt });
  let page = 1;
  let y = openPage(sheet, facts, page);
  for await (const entries of pages)
    for (const entry of entries) {
      if (y + ROW > LINES_END) {
        yield made(sheet);
        await othersFirst();
        page += 1;
        y = openPage(sheet, facts, page);
      }
      drawLine(sheet, entry, facts, y);
      y += ROW;
    }
  const note = noteOf(facts);
  if (note)
    write(sheet, note, { x: SHEET.left, y: Math.min(y + 10, LINES_END), width: INNER_WIDTH, colour: INKS.soft });
  sheet.end();
  yield* sheet as AsyncIterable<Buffer>;
}
