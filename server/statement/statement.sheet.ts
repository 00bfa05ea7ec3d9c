import { readFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";

/** A4 in points, with the margins of every page. */
export const SHEET = { width: 595.28, height: 841.89, left: 42, right: 42, top: 42, bottom: 54 } as const;
export const INNER_WIDTH = SHEET.width - SHEET.left - SHEET.right;

/** Printed colours of the look: charcoal, smoke, bamboo, banana leaf. */
export const INKS = { ink: "#232a25", soft: "#5b665e", line: "#d9ddd0", leaf: "#1f6b3f" } as const;

/** The product runs in its own folder; a path kept from the bundlers, which would pack every letter into every page. */
const FONTS = ["node_modules", "@fontsource", "plus-jakarta-sans", "files"];
const font = (weight: 400 | 700) => readFileSync(join(...FONTS, `plus-jakarta-sans-latin-${weight}-normal.woff`));

/** An empty document in our own letters, whose pages are let go as soon as they are full. */
export function openSheet(facts: { title: string; author: string; language: string; createdAt: Date }) {
  const document = new PDFDocument({
    size: "A4",
    margins: { top: SHEET.top, bottom: 0, left: SHEET.left, right: SHEET.right },
    autoFirstPage: false,
    bufferPages: false,
    lang: facts.language,
    info: { Title: facts.title, Author: facts.author, Creator: "Pahlawan Pangan", CreationDate: facts.createdAt },
  });
  document.registerFont("plain", font(400));
  document.registerFont("bold", font(700));
  return document;
}
export type Sheet = ReturnType<typeof openSheet>;

type Ink = Readonly<{ font?: "plain" | "bold"; size?: number; colour?: string }>;
type Cell = Ink & Readonly<{ x: number; y: number; width: number; align?: "left" | "right" | "center" }>;

const ELLIPSIS = "\u2026";

function shortened(sheet: Sheet, text: string, width: number): string {
  if (sheet.widthOfString(text) <= width) return text;
  const share = Math.floor((text.length * width) / sheet.widthOfString(text));
  let kept = text.slice(0, share);
  while (kept.length > 0 && sheet.widthOfString(kept.trimEnd() + ELLIPSIS) > width) kept = kept.slice(0, -1);
  return kept.trimEnd() + ELLIPSIS;
}

/** One line of text that never leaves its cell. */
export function write(sheet: Sheet, text: string, cell: Cell): void {
  if (text === "") return;
  sheet
    .font(cell.font ?? "plain")
    .fontSize(cell.size ?? 9)
    .fillColor(cell.colour ?? INKS.ink);
  const shown = shortened(sheet, text, cell.width);
  const free = cell.width - sheet.widthOfString(shown);
  const shift = cell.align === "right" ? free : cell.align === "center" ? free / 2 : 0;
  sheet.text(shown, cell.x + shift, cell.y, { lineBreak: false });
}

/** A hair of a line across the page. */
export function rule(sheet: Sheet, y: number, colour: string = INKS.line): void {
  sheet
    .moveTo(SHEET.left, y)
    .lineTo(SHEET.width - SHEET.right, y)
    .lineWidth(0.7)
    .stroke(colour);
}
