import { LONGEST_KEY } from "@/server/web/door-options";
import { type JsonSchema, jsonSchemaOf } from "@/server/web/json-schema";
import { paramOf, type RestRoute } from "@/server/web/rest-routes";
import { titleOf } from "@/server/web/web.text";

const PROBLEM_SCHEMA = {
  type: "object",
  properties: {
    type: { type: "string", format: "uri" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", description: "Stable, such as surplus.taken" },
    detail: { type: "string" },
    instance: { type: "string" },
    details: { type: "object", additionalProperties: { type: ["string", "number", "boolean", "null"] } },
    fields: {
      type: "array",
      items: {
        type: "object",
        properties: { path: { type: "string" }, message: { type: "string" } },
        required: ["path", "message"],
      },
    },
    traceId: { type: ["string", "null"] },
  },
  required: ["type", "title", "status", "code", "detail"],
} as const;

const IDEMPOTENCY_PARAMETER = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key and body get the same answer; the same key with another body gets 422.",
  schema: { type: "string", minLength: 1, maxLength: LONGEST_KEY },
} as const;

const problem = (status: number) => ({
  description: titleOf(status).en,
  ...(status === 429 || status === 503 ? { headers: { "Retry-After": { schema: { type: "integer" } } } } : {}),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function refusals({ rest, procedure, segments }: RestRoute): Record<string, unknown> {
  const statuses = [400, 422, 429, 500, 503];
  if (procedure.meta.access !== "public" || rest.path.startsWith("/auth/")) statuses.push(401);
  if (procedure.meta.access !== "public" || rest.method !== "GET") statuses.push(403);
  if (segments.some(paramOf) || rest.method !== "GET") statuses.push(404);
  if (rest.method !== "GET") statuses.push(409, 413, 415);
  return Object.fromEntries(statuses.sort().map((status) => [status, problem(status)]));
}

function parameters({ rest, segments, inputSchema }: RestRoute): unknown[] {
  const properties = Object.entries(inputSchema.properties ?? {});
  const inPath = new Set(segments.map(paramOf));
  const required = new Set(Array.isArray(inputSchema.required) ? inputSchema.required : []);
  const shown = properties.filter(([name]) => inPath.has(name) || rest.method === "GET");
  const listed = shown.map(([name, schema]) => {
    const place = inPath.has(name) ? "path" : "query";
    return { name, in: place, required: place === "path" || required.has(name), schema };
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
  return { required: required.length > 0, content: { "application/json": { schema } } };
}

const fileContent = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: "string", format: "binary" } }]));

function success({ rest, procedure }: RestRoute): Record<string, unknown> {
  const status = rest.status ?? 200;
  if (rest.file) return { [status]: { description: rest.summary, content: fileContent(rest.file) } };
  if (status === 204 || !procedure.output) return { [status]: { description: rest.summary } };
  const schema = jsonSchemaOf(procedure.output, "output");
  return { [status]: { description: rest.summary, content: { "application/json": { schema } } } };
}

function operation(route: RestRoute): Record<string, unknown> {
  const { rest, procedure } = route;
  const { access } = procedure.meta;
  return {
    operationId: procedure.path,
    summary: rest.summary,
    tags: [rest.tag],
    security: access === "public" ? [] : [{ bearer: [] }, { cookie: [] }],
    ...(Array.isArray(access) ? { "x-roles": access } : {}),
    parameters: parameters(route),
    requestBody: requestBody(route),
    responses: { ...success(route), ...refusals(route) },
  };
}

/** The OpenAPI 3.1 document of all REST rows. */
export function openApiDocument(routes: readonly RestRoute[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.rest.path] = { ...paths[route.rest.path], [route.rest.method.toLowerCase()]: operation(route) };
  }
  return JSON.parse(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Pahlawan Pangan", version: "1.0.0", license: { name: "MIT", identifier: "MIT" } },
      servers: [{ url: "/api/v1" }],
      paths,
      components: {
        schemas: { Problem: PROBLEM_SCHEMA },
        securitySchemes: {
          bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
          cookie: { type: "apiKey", in: "cookie", name: "pp-access" },
        },
      },
    }),
  );
}
