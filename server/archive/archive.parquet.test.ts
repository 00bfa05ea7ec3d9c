import fc from "fast-check";
import { parquetMetadata } from "hyparquet";
import { expect, it } from "vitest";
import { type Column, decodeRows, encodeRows, type Row } from "@/server/archive/archive.parquet";

const MOMENT = "timestamp(3) with time zone";
const columns: Column[] = [
  { name: "id", type: "uuid" },
  { name: "title", type: "text" },
  { name: "units", type: "integer" },
  { name: "grams", type: "bigint" },
  { name: "score", type: "real" },
  { name: "open", type: "boolean" },
  { name: "why", type: "jsonb" },
  { name: "allergens", type: "text[]" },
  { name: "at", type: MOMENT },
  { name: "place", type: "geography" },
];

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    title: orNull(fc.string({ unit: "grapheme" })),
    units: orNull(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    grams: orNull(fc.maxSafeInteger()),
    score: orNull(
      fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
    ),
    open: orNull(fc.boolean()),
    why: orNull(fc.record({ id: fc.string(), en: fc.array(fc.integer()) })),
    allergens: orNull(fc.array(fc.string())),
    at: orNull(
      fc
        .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
        .map((at) => at.toISOString()),
    ),
    place: orNull(fc.uint8Array({ minLength: 1, maxLength: 25 }).map((bytes) => Buffer.from(bytes).toString("hex"))),
  }),
  { minLength: 1, maxLength: 12 },
);

it("gives back every value of every type, nulls among them", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      expect(await decodeRows(columns, encodeRows(columns, written))).toEqual(written);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it("keeps the order over groups of rows, in types that other readers know", async () => {
  const many = Array.from({ length: 20_001 }, (_, units) => ({ units, at: "2026-05-12T13:00:00.123Z" }));
  const some = columns.filter(({ name }) => name === "units" || name === "at");
  const file = encodeRows(some, many);
  expect(await decodeRows(some, file)).toEqual(many);
  const { row_groups: groups, schema } = parquetMetadata(new Uint8Array(file).buffer);
  expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([10_000, 10_000, 1]);
  expect(schema.slice(1).map(({ type, converted_type: kind }) => [type, kind])).toEqual([
    ["INT32", undefined],
    ["INT64", "TIMESTAMP_MILLIS"],
  ]);
});

it("refuses a column of a type it does not know", () => {
  expect(() => encodeRows([{ name: "span", type: "interval" }], [{ span: "1 day" }])).toThrow("span of type interval");
});
