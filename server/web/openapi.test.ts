import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { appRouter } from "@/server/root";
import type { JsonSchema } from "@/server/web/json-schema";
import { openApiDocument } from "@/server/web/openapi";
import { photoPaths } from "@/server/web/openapi-photos";
import { stableCodes } from "@/server/web/openapi-problems";
import { proceduresOf } from "@/server/web/procedures";
import { restRoutes } from "@/server/web/rest-routes";

const procedures = proceduresOf(appRouter);
const routes = restRoutes(procedures);
const document = openApiDocument(routes);
type Body = { content?: Record<string, { schema: JsonSchema }> };
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: Body;
  responses: Record<string, Body>;
  security: unknown[];
};
const paths = document.paths as Record<string, Record<string, Operation>>;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

/** Every place in a schema that says nothing about its value. */
function emptyPlaces(schema: JsonSchema, place: string): string[] {
  const told = ["type", "anyOf", "oneOf", "allOf", "enum", "const", "$ref"].some((key) => key in schema);
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    emptyPlaces(inner, `${place}.${name}`),
  );
  const items = schema.items ? emptyPlaces(schema.items as JsonSchema, `${place}[]`) : [];
  return [...(told ? [] : [place]), ...properties, ...items];
}

test("every procedure names who may call it", () => {
  expect(procedures.size).toBeGreaterThan(20);
  for (const { path, meta } of procedures.values()) expect(meta.access, path).toBeTruthy();
});

test("every procedure with a REST row is in the document, once, and photos are beside them", () => {
  const ids = operations.map(({ operationId }) => operationId).sort();
  const photos = Object.keys(photoPaths()).flatMap((path) => Object.values(paths[path] ?? {}));
  expect(photos.map(({ operationId }) => operationId)).toEqual(["photos.take", "photos.show", "photos.showSmall"]);
  const described = [...routes.map(({ procedure }) => procedure.path), ...photos.map((one) => one.operationId)];
  expect(ids).toEqual(described.sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test("every parameter, body and answer says what it holds", () => {
  const vague = operations.flatMap((operation) => [
    ...operation.parameters.flatMap(({ name, schema }) => emptyPlaces(schema, `${operation.operationId} ?${name}`)),
    ...[operation.requestBody, ...Object.values(operation.responses)].flatMap((body) =>
      Object.values(body?.content ?? {}).flatMap(({ schema }) => emptyPlaces(schema, operation.operationId)),
    ),
  ]);
  expect(vague).toEqual([]);
});

test("path parameters match the path, and refusals are problems", () => {
  for (const [path, methods] of Object.entries(paths)) {
    const holes = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters, responses, operationId } of Object.values(methods)) {
      const named = parameters.filter((one) => one.in === "path").map(({ name }) => name);
      expect(named, operationId).toEqual(holes);
      const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect(refusals.length, operationId).toBeGreaterThan(2);
      for (const [, { content }] of refusals) expect(content, operationId).toHaveProperty(["application/problem+json"]);
    }
  }
});

test("the calls promised to partners are there", () => {
  const promised = [
    "post /auth/login",
    "post /auth/refresh",
    "post /auth/logout",
    "post /surplus",
    "get /surplus",
    "get /surplus/{id}",
    "delete /surplus/{id}",
    "post /surplus/{id}/claims",
    "get /offers",
    "post /offers/{id}/accept",
    "post /offers/{id}/decline",
    "post /pickups/verify",
    "delete /claims/{id}",
    "get /impact",
    "post /photos",
    "get /photos/{id}",
    "get /photos/{id}/small",
  ];
  const offered = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((name) => `${name} ${path}`),
  );
  expect(promised.filter((call) => !offered.includes(call))).toEqual([]);
});

test("the claim takes an idempotency key, and its body leaves out what the path says", () => {
  const claim = paths["/surplus/{id}/claims"]?.post;
  expect(claim?.parameters.map(({ name }) => name)).toEqual(["id", "Idempotency-Key"]);
  expect(Object.keys(claim?.requestBody?.content?.["application/json"]?.schema.properties ?? {})).toEqual([
    "units",
    "fulfilment",
  ]);
});

type Media = { schema: JsonSchema; example?: unknown };
type Told = Operation & { summary: string; description: string; tags: string[] };
const webhooks = document.webhooks as Record<string, { post: Told }>;
const everything = [...operations, ...Object.values(webhooks).map(({ post }) => post)] as Told[];

test("the document is valid OpenAPI 3.1", { timeout: 60_000 }, async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("every operation is told in words, under a tag that is told as well", () => {
  const tags = new Map((document.tags as { name: string; description: string }[]).map((tag) => [tag.name, tag]));
  for (const { operationId, summary, description, tags: own } of everything) {
    expect(summary.length, operationId).toBeGreaterThan(5);
    expect(description.length, operationId).toBeGreaterThan(20);
    expect(tags.get(own[0] ?? "")?.description, operationId).toBeTruthy();
  }
});

test("every example fits the schema it stands beside", { timeout: 60_000 }, () => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: "https://doc.test/", components: document.components });
  const fits = (place: string, { schema, example }: Media) => {
    if (schema.format === "binary") return [];
    const [ref] = [schema.$ref].filter(Boolean);
    const validate = ref ? ajv.getSchema(`https://doc.test/${String(ref)}`) : ajv.compile(schema);
    return validate?.(example) ? [] : [`${place}: ${ajv.errorsText(validate?.errors ?? null)}`];
  };
  const wrong = everything.flatMap(({ operationId, parameters, requestBody, responses }) => [
    ...parameters.flatMap((one) =>
      "example" in one ? fits(`${operationId} ?${one.name}`, one as unknown as Media) : [],
    ),
    ...[requestBody, ...Object.values(responses)].flatMap((body) =>
      Object.values(body?.content ?? {}).flatMap((media) => fits(operationId, media as Media)),
    ),
  ]);
  expect(wrong).toEqual([]);
});

test("every refusal of an operation is a problem with a code that is declared", () => {
  const known = new Set(stableCodes().map(({ code }) => code));
  for (const { operationId, responses } of operations)
    for (const [status, { content }] of Object.entries(responses).filter(([code]) => Number(code) >= 400)) {
      const example = (content?.["application/problem+json"] as Media | undefined)?.example as { code: string };
      expect(known.has(example.code), `${operationId} ${status} ${example.code}`).toBe(true);
    }
});

test("a key's scope is told where it opens something, and only there", () => {
  for (const { procedure, rest } of routes) {
    const told = operations.find(({ operationId }) => operationId === procedure.path)?.security ?? [];
    const scopes = (told as Record<string, string[]>[]).flatMap((one) => one.apiKey ?? []);
    expect(scopes, procedure.path).toEqual(rest.scope ? [rest.scope] : []);
  }
});
