import { createHash } from "node:crypto";
import fc from "fast-check";
import type { JsonSchema } from "@/server/web/json-schema";

/** One hostile request: the body as bytes on the wire, and whatever stands in the path and the query. */
export type Attack = Readonly<{
  method: string;
  params: Readonly<Record<string, string>>;
  query: string;
  body: string | undefined;
  contentType: string;
  headers: Readonly<Record<string, string>>;
}>;

export type Operation = Readonly<{
  operationId: string;
  parameters: readonly { name: string; in: string; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}>;

const WORDS = [
  "",
  " ",
  "NaN",
  "Infinity",
  "-1",
  "null",
  "\u0000",
  "a\u0000b",
  "\u001b[31m",
  "\ud800",
  "\u202e",
  "'; drop table surplus; --",
  "1 or 1=1",
  "$1",
  "%s%n",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "__proto__",
  "../../etc/passwd",
  "2026-13-45T99:99:99Z",
  "9999-12-31T23:59:59Z",
  "-271821-04-20T00:00:00Z",
  "2026-11-21T14:00:00+99:99",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "x".repeat(5_000),
  "é".repeat(300),
  "0".repeat(400),
];
const NUMBERS = [0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, 1e21];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 40 }));
const number = fc.oneof(fc.constantFrom(...NUMBERS), fc.double(), fc.integer());
const anything = fc.oneof(
  word,
  number,
  fc.constantFrom(null, true, false, [], {}, [[]], { $ne: null }, { toString: 1, length: 1e9 }),
  fc.array(word, { maxLength: 4 }),
);

/** What a schema asks for, so that requests get past the door and deep into the house. */
function fitting(schema: JsonSchema | undefined, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (!schema) return anything;
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.anyOf)) return fc.oneof(...schema.anyOf.map((one) => fitting(one as JsonSchema, ids)));
  const { type, properties } = schema;
  const [least, most] = [Number(schema.minimum ?? -100), Number(schema.maximum ?? 100_000)];
  if (type === "integer") return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  if (type === "number") return fc.double({ min: least, max: most, noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  if (type === "array") return fc.array(fitting(schema.items as JsonSchema, ids), { maxLength: 3 });
  if (type === "object" && properties)
    return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, fitting(one, ids)])));
  if (schema.format === "uuid") return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  if (schema.format === "date-time") return fc.constantFrom("2026-11-21T15:00:00Z", "2026-11-21T21:30:00+07:00");
  if (schema.format === "email") return fc.constantFrom("a@contoh.id", "b@contoh.id");
  return fc.oneof(fc.stringMatching(/^\d{6}$/), fc.string({ minLength: 5, maxLength: 30 }), word);
}

/** Mostly what fits, with some fields missing, wrong or unasked for. */
function almost(properties: Readonly<Record<string, JsonSchema>>, ids: readonly string[]) {
  const field = (schema: JsonSchema) =>
    fc.oneof({ weight: 6, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: anything });
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, field(schema)]));
  const some = fc.record(fields, { requiredKeys: [] });
  const whole = fc.record(fields);
  const stranger = fc.tuple(whole, word, anything).map(([given, name, value]) => ({ ...given, [name]: value }));
  return fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: some }, { weight: 1, arbitrary: stranger });
}

/** Long and without any pattern a database could squeeze. */
const LONG_KEY = Array.from({ length: 140 }, (_, n) => createHash("sha256").update(`${n}`).digest("hex")).join("");
const NO_JSON = ["", "{", "null", "[]", '"x"', "1e999", "{'a':1}", '{"a":1}{"b":2}', "\ufeff{}", "NaN"];
const brokenBody = fc.oneof(
  fc.constantFrom(...NO_JSON),
  fc.constant('{"__proto__":{"x":1},"constructor":{"prototype":{}}}'),
  fc.constant(`${"[".repeat(20_000)}${"]".repeat(20_000)}`),
  fc.constant(JSON.stringify({ title: "x".repeat(1_048_576) })),
);
/** Half a surrogate pair cannot be percent-encoded. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
const asText = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
const segment = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...WORDS)
        .filter((text) => wellFormed(text) === text)
        .map(encodeURIComponent),
    },
    { weight: 1, arbitrary: fc.constantFrom("%", "%zz", "%c3%28", "%00", "..%2f", "%ed%a0%80", "a b", ";", "") },
  );
const queryText = (names: readonly string[], values: fc.Arbitrary<Record<string, unknown>>) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: values.map((given) =>
        Object.entries(given)
          .map(
            ([name, value]) =>
              `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(asText(value)))}`,
          )
          .join("&"),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("%", "=", "a=%zz", "&&&", "__proto__=1", ...names.map((n) => `${n}=1&${n}=%00`)),
    },
  );

const common = fc.record({
  contentType: fc.oneof(
    { weight: 8, arbitrary: fc.constant("application/json") },
    { weight: 1, arbitrary: fc.constantFrom("", "text/plain", "application/json; charset=x", "multipart/form-data") },
  ),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { "idempotency-key": "satu" },
    { "idempotency-key": LONG_KEY },
    { "idempotency-key": "\u00ff\u00e9 ' ;" },
    { "accept-language": "x".repeat(500), traceparent: "00-zz-11-zz" },
    { cookie: "pp-access=%zz; pp-refresh=..; language=__proto__" },
  ),
});

/** Everything a stranger might send to one operation. @param ids of things that exist, so that some are met */
export function attacks(method: string, operation: Operation, ids: readonly string[]): fc.Arbitrary<Attack> {
  const of = (place: string) =>
    Object.fromEntries(
      operation.parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, schema]),
    );
  const body = operation.requestBody?.content["application/json"]?.schema.properties;
  const inPath = Object.fromEntries(Object.keys(of("path")).map((name) => [name, segment(ids)]));
  const bodies = fc.oneof(
    { weight: 8, arbitrary: almost(body ?? {}, ids).map((given): string | undefined => JSON.stringify(given)) },
    { weight: 1, arbitrary: brokenBody.map((text): string | undefined => text) },
    { weight: 1, arbitrary: fc.constant<string | undefined>(undefined) },
  );
  const odd = fc.constantFrom("PUT", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "DELETE", "POST", "PATCH", "GET");
  return fc
    .record({
      common,
      method: fc.oneof({ weight: 12, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: odd }),
      params: fc.record(inPath) as fc.Arbitrary<Record<string, string>>,
      query: queryText(Object.keys(of("query")), almost(of("query"), ids)),
      body: method === "GET" ? fc.constant(undefined) : bodies,
    })
    .map(({ common: shared, ...rest }) => ({ ...shared, ...rest }));
}
