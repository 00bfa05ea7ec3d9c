import { LONGEST_KEY } from "@/server/web/door-options";
import { type JsonSchema, jsonSchemaOf } from "@/server/web/json-schema";
import { exampleOf } from "@/server/web/openapi-examples";
import { photoPaths } from "@/server/web/openapi-photos";
import { PROBLEM_SCHEMA, refusals } from "@/server/web/openapi-problems";
import { webhookOperations } from "@/server/web/openapi-webhooks";
import { FIELD_NOTES, INFO, OPERATION_NOTES, TAGS } from "@/server/web/openapi-words";
import { paramOf, type RestRoute } from "@/server/web/rest-routes";

const IDEMPOTENCY_PARAMETER = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key and body get the same answer; the same key with another body gets 422.",
  schema: { type: "string", minLength: 1, maxLength: LONGEST_KEY },
  example: "8f14e45f-ceea-467f-a0e6-3b1d7a9c2f10",
} as const;

/** The same schema with a description on every field whose name is known. */
function noted(schema: JsonSchema, name = ""): JsonSchema {
  const note = FIELD_NOTES[name];
  const parts = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (key === "properties") {
      const fields = Object.entries(value as Record<string, JsonSchema>);
      return [key, Object.fromEntries(fields.map(([field, one]) => [field, noted(one, field)]))];
    }
    if (key === "items") return [key, noted(value as JsonSchema)];
    if (key === "anyOf" || key === "oneOf") return [key, (value as JsonSchema[]).map((one) => noted(one))];
    return [key, value];
  });
  return { ...(note ? { description: note } : {}), ...Object.fromEntries(parts) };
}

function parameters({ rest, segments, inputSchema }: RestRoute): unknown[] {
  const properties = Object.entries(inputSchema.properties ?? {});
  const inPath = new Set(segments.map(paramOf));
  const required = new Set(Array.isArray(inputSchema.required) ? inputSchema.required : []);
  const shown = properties.filter(([name]) => inPath.has(name) || rest.method === "GET");
  const listed = shown.map(([name, schema]) => {
    const isInPath = inPath.has(name);
    return {
      ...{ name, in: isInPath ? "path" : "query", required: isInPath || required.has(name) },
      ...{ description: FIELD_NOTES[name] ?? name, schema },
      ...(isInPath || required.has(name) ? { example: exampleOf(schema, name) } : {}),
    };
  });
  return rest.takesIdempotencyKey ? [...listed, IDEMPOTENCY_PARAMETER] : listed;
}

function requestBody({ rest, segments, inputSchema }: RestRoute): unknown {
  if (rest.method === "GET") return undefined;
  const inPath = new Set(segments.map(paramOf));
  const properties = Object.entries(inputSchema.properties ?? {}).filter(([name]) => !inPath.has(name));
  if (properties.length === 0) return undefined;
  const names = Array.isArray(inputSchema.required) ? inputSchema.required : [];
  const required = names.filter((name) => !inPath.has(name));
  const schema: JsonSchema = { type: "object", properties: Object.fromEntries(properties), required };
  const content = { "application/json": { schema: noted(schema), example: exampleOf(schema) } };
  return { required: required.length > 0, content };
}

const fileContent = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: "string", format: "binary" } }]));

function success({ rest, procedure }: RestRoute): Record<string, unknown> {
  const status = rest.status ?? 200;
  if (rest.file) return { [status]: { description: rest.summary, content: fileContent(rest.file) } };
  if (status === 204 || !procedure.output) return { [status]: { description: rest.summary } };
  const schema = jsonSchemaOf(procedure.output, "output");
  const content = { "application/json": { schema: noted(schema), example: exampleOf(schema) } };
  return { [status]: { description: rest.summary, content } };
}

const MAY_CALL = {
  public: "Open to everyone, signed in or not.",
  "one-factor": "For anyone signed in, the second factor shown or not.",
  "signed-in": "For anyone signed in.",
} as const;

/** Who may call, in one line: people by their role, programs by their scope. */
function whoMayCall({ rest, procedure }: RestRoute): string {
  const { access } = procedure.meta;
  const people = typeof access === "string" ? MAY_CALL[access] : `For people with the role ${access.join(", ")}.`;
  return `${people} ${rest.scope ? `An API key needs the scope \`${rest.scope}\`.` : "API keys cannot call it."}`;
}

function security({ rest, procedure }: RestRoute): unknown[] {
  const key = rest.scope ? [{ apiKey: [rest.scope] }] : [];
  if (procedure.meta.access !== "public") return [{ bearer: [] }, ...key, { cookie: [] }];
  return key.length > 0 ? [{}, ...key] : [];
}

function operation(route: RestRoute): Record<string, unknown> {
  const { rest, procedure } = route;
  const { access } = procedure.meta;
  const note = rest.description ?? OPERATION_NOTES[procedure.path];
  return {
    operationId: procedure.path,
    summary: rest.summary,
    description: [note, whoMayCall(route)].filter(Boolean).join("\n\n"),
    tags: [rest.tag],
    security: security(route),
    ...(Array.isArray(access) ? { "x-roles": access } : {}),
    ...(rest.scope ? { "x-scope": rest.scope } : {}),
    parameters: parameters(route),
    requestBody: requestBody(route),
    responses: { ...success(route), ...refusals(route) },
  };
}

const SECURITY_SCHEMES = {
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A person's access token from POST /auth/login, good for 15 minutes.",
  },
  apiKey: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "ppk_…",
    description: "An organisation's API key. It reaches only what names one of its scopes.",
  },
  cookie: { type: "apiKey", in: "cookie", name: "pp-access", description: "The session of our own pages." },
} as const;

/** The OpenAPI 3.1 document of all REST rows and webhooks. */
export function openApiDocument(routes: readonly RestRoute[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.rest.path] = { ...paths[route.rest.path], [route.rest.method.toLowerCase()]: operation(route) };
  }
  const tags = [...new Set([...Object.keys(TAGS), ...routes.map(({ rest }) => rest.tag)])];
  return JSON.parse(
    JSON.stringify({
      openapi: "3.1.0",
      info: {
        title: "Pahlawan Pangan",
        version: "1.0.0",
        summary: "Surplus food, matched and handed over.",
        description: INFO,
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/api/v1", description: "This server." }],
      externalDocs: { description: "The guide", url: "/docs/api" },
      tags: tags.map((name) => ({ name, description: TAGS[name] ?? name })),
      paths: { ...paths, ...photoPaths() },
      webhooks: webhookOperations(),
      components: { schemas: { Problem: PROBLEM_SCHEMA }, securitySchemes: SECURITY_SCHEMES },
    }),
  );
}
