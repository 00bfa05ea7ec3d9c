import { z } from "zod";

export type JsonSchema = { [key: string]: unknown; type?: string; properties?: Record<string, JsonSchema> };

/** What the wire carries where a schema ends in a transform: the text that went into it. */
const override: NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"] = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type !== "pipe" || def.out._zod.def.type !== "transform") return;
  if (Object.keys(jsonSchema).length === 0) Object.assign(jsonSchema, jsonSchemaOf(def.in as z.ZodType, "output"));
};

/** JSON Schema 2020-12 of what clients send (`input`) or get (`output`). */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", override });
  return rest as JsonSchema;
}

/** The schema of a procedure's whole input: several parsers merge into one object. */
export function inputSchemaOf(inputs: readonly z.ZodType[]): JsonSchema {
  const schemas = inputs.map((input) => jsonSchemaOf(input, "input"));
  const required = schemas.flatMap((schema) => (Array.isArray(schema.required) ? schema.required : []));
  const properties = Object.assign({}, ...schemas.map((schema) => schema.properties ?? {}));
  const [only] = schemas;
  return schemas.length === 1 && only?.properties ? only : { type: "object", properties, required };
}

/** The plain type of a property, seen through `anyOf [type, null]`. */
export function typeOf(schema: JsonSchema): string | undefined {
  if (schema.type) return schema.type;
  const options = Array.isArray(schema.anyOf) ? (schema.anyOf as JsonSchema[]) : [];
  return options.map((option) => option.type).find((type) => type !== undefined && type !== "null");
}
