import { TRPCError } from "@trpc/server";
import { type JsonSchema, typeOf } from "@/server/web/json-schema";

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Text from a URL as the JSON type its schema names; what does not fit stays text, for the schema to refuse. */
function coerce(text: string, schema: JsonSchema | undefined): unknown {
  const type = schema && typeOf(schema);
  if ((type === "number" || type === "integer") && NUMBER.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function fromQuery(query: URLSearchParams, properties: Readonly<Record<string, JsonSchema>>): [string, unknown][] {
  return [...new Set(query.keys())].map((name) => {
    const schema = properties[name];
    const values = query.getAll(name);
    if (schema && typeOf(schema) === "array")
      return [name, values.map((value) => coerce(value, schema.items as JsonSchema | undefined))];
    return [name, coerce(values[0] ?? "", schema)];
  });
}

/**
 * One input from the query, the body over it and the path over both.
 * @throws TRPCError BAD_REQUEST when the body is JSON but no object
 */
export function mergeInput(
  schema: JsonSchema,
  parts: { params: Readonly<Record<string, string>>; query: URLSearchParams; body: unknown },
): Record<string, unknown> {
  const { params, query, body } = parts;
  if (body !== undefined && (typeof body !== "object" || body === null || Array.isArray(body)))
    throw new TRPCError({ code: "BAD_REQUEST" });
  const properties = schema.properties ?? {};
  const path = Object.entries(params).map(([name, text]) => [name, coerce(text, properties[name])] as const);
  return Object.fromEntries([...fromQuery(query, properties), ...Object.entries(body ?? {}), ...path]);
}
