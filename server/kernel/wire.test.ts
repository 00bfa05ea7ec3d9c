import { expect, it } from "vitest";
import { line } from "@/server/kernel/wire";

it.each([
  "Nasi kotak ayam",
  "  Ketoprak  ",
  "=SUM(1)",
  "<b>tebal</b>",
  "Sate 🍢 10 tusuk",
  "\u0646\u0627\u0633\u064a",
  "é",
])("takes %j as a line", (text) => {
  expect(line(40).parse(text)).toBe(text.trim());
});

it.each([
  ["two lines", "satu\ndua"],
  ["a sign that ends texts", "a\u0000b"],
  ["an escape of terminals", "\u001b[31m"],
  ["what turns letters round", "Rp \u202e000.01"],
  ["what hides where a turn ends", "a\u2066b"],
  ["half of a pair", "a\ud800b"],
  ["nothing but space", "   "],
  ["too much", "x".repeat(41)],
])("refuses %s", (_, text) => {
  expect(line(40).safeParse(text).success).toBe(false);
});
