/** A row as the driver brings it. */
export type Row<Shape> = { [Key in keyof Shape]: Shape[Key] extends number ? string | number : Shape[Key] } & Record<
  string,
  unknown
>;
const NUMBERS = [
  "units",
  "handovers",
  "weighedGrams",
  "estimatedGrams",
  "unknownUnits",
  "postedGrams",
  "unweighedUnits",
] as const;

/** Whole numbers of the driver, some of which come as text. */
export function numbered<Shape>(row: Row<Shape>): Shape {
  const numbers = NUMBERS.filter((name) => name in row).map((name) => [name, Number(row[name])]);
  return { ...row, ...Object.fromEntries(numbers) } as Shape;
}
