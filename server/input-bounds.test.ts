import { expect, it } from "vitest";
import { appRouter } from "@/server/root";
import { inputSchemaOf, type JsonSchema } from "@/server/web/json-schema";
import { proceduresOf } from "@/server/web/procedures";

/** Formats and patterns that allow one length only. */
const FIXED_LENGTH = /^\^(\\d|\[[^\]]+\])\{\d+(,\d+)?\}\$$/;

function isBoundedText(schema: JsonSchema): boolean {
  if (typeof schema.maxLength === "number" || schema.format === "uuid") return true;
  const pattern = String(schema.pattern ?? "");
  return FIXED_LENGTH.test(pattern) || /^\^\[[^\]]+\]\[[^\]]+\]\{0,\d+\}\$$/.test(pattern);
}

/** The columns that keep whole numbers hold no more. */
const LARGEST_INTEGER = 2 ** 31 - 1;

/** Every place in a schema where a client may send as much as it likes. */
function unbounded(schema: JsonSchema, place: string): string[] {
  if (Array.isArray(schema.enum) || "const" in schema || schema.type === "boolean" || schema.type === "null") return [];
  const inner = [...((schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as JsonSchema[])];
  if (inner.length > 0) return inner.flatMap((one) => unbounded(one, place));
  if (schema.type === "string") return isBoundedText(schema) ? [] : [`${place}: text without a longest length`];
  if (schema.type === "integer" || schema.type === "number")
    return ["minimum", "maximum"]
      .filter((bound) => !(Math.abs(Number(schema[bound])) <= LARGEST_INTEGER))
      .map((b) => `${place}: no ${b}`);
  if (schema.type === "array")
    return [
      ...(typeof schema.maxItems === "number" ? [] : [`${place}: a list without end`]),
      ...unbounded(schema.items as JsonSchema, `${place}[]`),
    ];
  if (schema.type === "object" && schema.properties)
    return Object.entries(schema.properties).flatMap(([name, one]) => unbounded(one, `${place}.${name}`));
  return [`${place}: anything at all`];
}

/** Texts that no statement carries as they are: hashed, parsed or compared before. */
const NEVER_STORED = /(password|[cC]ode|refreshToken|endpoint|cursor|lastEventId|url|p256dh|auth)$/;

/** Every place where a text may hold a sign that no database keeps, such as U+0000. */
function unclean(schema: JsonSchema, place: string): string[] {
  if (Array.isArray(schema.enum) || "const" in schema) return [];
  const inner = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as JsonSchema[];
  if (inner.length > 0) return inner.flatMap((one) => unclean(one, place));
  if (schema.type === "array") return unclean(schema.items as JsonSchema, place);
  if (schema.type === "object" && schema.properties)
    return Object.entries(schema.properties).flatMap(([name, one]) => unclean(one, `${place}.${name}`));
  const isFree = schema.type === "string" && !schema.format && !schema.pattern && !NEVER_STORED.test(place);
  return isFree ? [place] : [];
}

it("lets no control character into a text that reaches the database", () => {
  const all = [...proceduresOf(appRouter).values()].filter(({ inputs }) => inputs.length > 0);
  expect(all.flatMap(({ path, inputs }) => unclean(inputSchemaOf(inputs), path))).toEqual([]);
});

it("bounds every text, number and list of every input", () => {
  const open = [...proceduresOf(appRouter).values()].flatMap(({ path, inputs }) =>
    inputs.length === 0 ? [] : unbounded(inputSchemaOf(inputs), path),
  );
  expect(open).toEqual([]);
});
