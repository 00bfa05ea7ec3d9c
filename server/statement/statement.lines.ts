import { dateFormat } from "@/server/kernel/date-format";
import { figure } from "@/server/kernel/figure";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { clockText, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import type { Entry, Totals } from "@/server/statement/entries.view";
import { correctionText, methodText, statementText, statusText } from "@/server/statement/statement.text";
import { GRAMS_PER_MEAL } from "@/server/surplus/surplus.rules";
import { recipientKindText } from "@/server/surplus/surplus.text";

/** Whose statement, of which month, asked for when. */
export type StatementFacts = Readonly<{
  outlet: Readonly<{ name: string; address: string; zone: Zone }>;
  month: string;
  number: string;
  isRunning: boolean;
  issuedAt: Date;
  totals: Totals & Readonly<{ archivedLines: number }>;
  language: Language;
}>;

const NO_BREAK_SPACE = "\u00a0";

const count = (value: number, language: Language): string => figure(value, language);

/** Kilograms with as many decimals as grams need, at most three: `12,5 kg`. */
const kilograms = (grams: number, language: Language): string =>
  `${figure(grams / 1_000, language, 3)}${NO_BREAK_SPACE}kg`;

const date = (at: Date, timeZone: Zone, language: Language, dateStyle: "medium" | "long"): string =>
  dateFormat(language, { timeZone, dateStyle }).format(at);

/** `November 2026`. */
export const monthName = (month: string, language: Language): string =>
  dateFormat(language, { timeZone: "UTC", month: "long", year: "numeric" }).format(new Date(`${month}-15T00:00:00Z`));

/** When it was issued, on the clock of the outlet. */
export const issuedText = ({ issuedAt, outlet, language }: StatementFacts): string =>
  `${date(issuedAt, outlet.zone, language, "long")}, ${clockText(issuedAt, outlet.zone, language)}`;

/** The six figures above the lines. */
export function figuresOf({
  totals,
  language,
}: StatementFacts): ReadonlyArray<readonly [label: string, value: string]> {
  const say = (text: Text) => text[language];
  const units = (value: number) => say(fill(statementText.units, { count: count(value, language) }));
  const meals = Math.floor((totals.weighedGrams + totals.estimatedGrams) / GRAMS_PER_MEAL);
  return [
    [say(statementText.weighed), kilograms(totals.weighedGrams, language)],
    [say(statementText.estimated), kilograms(totals.estimatedGrams, language)],
    [say(statementText.unknown), units(totals.unknownUnits)],
    [say(statementText.handovers), count(totals.handovers, language)],
    [say(statementText.meals), count(meals, language)],
    [say(statementText.rejected), units(totals.rejectedUnits)],
  ];
}

/** Who took the food: an organisation by its name, a buyer without one. */
export const takerOf = ({ recipientName, isSold }: Entry, language: Language): string =>
  recipientName ?? (isSold ? recipientKindText.buyer[language] : "");

/** The cells of one line; the first two have a second row beneath. */
export function lineOf(entry: Entry, { outlet, language }: StatementFacts) {
  const { zone } = outlet;
  const state = statusText[entry.bucket][language];
  return {
    time: [date(entry.at, zone, language, "medium"), clockText(entry.at, zone, language)],
    food: [entry.title, takerOf(entry, language)],
    amount: `${count(entry.units, language)} ${unitText(entry.unitName, Math.abs(entry.units))[language]}`,
    weight: entry.weightGrams === null ? "\u2013" : kilograms(entry.weightGrams, language),
    method: entry.bucket === "accepted" && entry.weightMethod ? methodText[entry.weightMethod][language] : "",
    state: entry.units < 0 ? `${correctionText[language]}: ${state.toLowerCase()}` : state,
  } as const;
}
