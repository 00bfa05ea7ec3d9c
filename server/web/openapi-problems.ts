import { declaredReasons, FAILURE_WIRE } from "@/server/kernel/failure";
import type { RestRoute } from "@/server/web/rest-routes";
import { paramOf } from "@/server/web/rest-routes";
import { titleOf } from "@/server/web/web.text";

export const PROBLEM_SCHEMA = {
  type: "object",
  description: "A refusal or fault by RFC 9457.",
  properties: {
    type: { type: "string", format: "uri", description: "`urn:pahlawan-pangan:problem:` and the code." },
    title: { type: "string", description: "What happened, in the language of Accept-Language: id or en." },
    status: { type: "integer", description: "The HTTP status." },
    code: { type: "string", description: "Stable, such as surplus.taken: decide by this and nothing else." },
    detail: { type: "string", description: "The wrong fields in words, or the title." },
    instance: { type: "string", description: "The path that was asked." },
    details: {
      type: "object",
      description: "Facts of the refusal, such as unitsLeft.",
      additionalProperties: { type: ["string", "number", "boolean", "null"] },
    },
    fields: {
      type: "array",
      description: "The fields that could not be read.",
      items: {
        type: "object",
        properties: {
          path: { type: "string", description: "Dotted path of the field." },
          message: { type: "string", description: "The rule it broke." },
        },
        required: ["path", "message"],
      },
    },
    traceId: { type: ["string", "null"], description: "Tell it to us when you ask for help." },
  },
  required: ["type", "title", "status", "code", "detail"],
} as const;

/** Codes that come from the door itself, whatever was asked. */
export const DOOR_CODES: Readonly<Record<string, number>> = {
  "input.malformed": 400,
  "request.bad_request": 400,
  "request.parse_error": 400,
  "request.unreadable": 400,
  "request.unauthorized": 401,
  "request.not_found": 404,
  "request.method_not_supported": 405,
  "request.timeout": 408,
  "request.payload_too_large": 413,
  "request.unsupported_media_type": 415,
  "request.too_many_requests": 429,
  "request.headers_too_large": 431,
  "request.service_unavailable": 503,
  fault: 500,
};

/** Features whose refusals an operation can pass on besides its own tag's. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  auth: ["identity"],
  organisations: ["identity"],
  surplus: ["claim", "idempotency"],
  claims: ["surplus", "idempotency"],
  offers: ["surplus"],
  pickups: ["claim"],
  unplaced: ["assign", "surplus"],
};

const statusOf = (code: string): number => {
  const kind = declaredReasons().get(code);
  return kind ? FAILURE_WIRE[kind].http : (DOOR_CODES[code] ?? 500);
};

/** Every stable code with its status, by status and then by name. */
export const stableCodes = (): { code: string; status: number }[] =>
  [...declaredReasons().keys(), ...Object.keys(DOOR_CODES)]
    .map((code) => ({ code, status: statusOf(code) }))
    .sort((one, other) => one.status - other.status || (one.code < other.code ? -1 : 1));

/** An operation, as far as its refusals go. */
type Asked = Readonly<{ tag: string; path: string }>;

function codesFor(tag: string, status: number): string[] {
  const features = new Set([tag, tag.replace(/s$/, ""), "access", ...(ALSO[tag] ?? [])]);
  const doors = (code: string) => code in DOOR_CODES && code !== "request.method_not_supported";
  const fits = (code: string) => features.has(code.split(".", 1)[0] ?? "") || doors(code);
  return stableCodes()
    .filter((one) => one.status === status && fits(one.code))
    .map(({ code }) => code);
}

function problem({ tag, path }: Asked, status: number) {
  const codes = codesFor(tag, status);
  const code = codes.find((one) => !(one in DOOR_CODES) && !one.startsWith("access.")) ?? codes[0] ?? "fault";
  const title = titleOf(status).en;
  const example = {
    ...{ type: `urn:pahlawan-pangan:problem:${code}`, title, status, code, detail: title },
    ...{ instance: `/api/v1${path}`, traceId: "0af7651916cd43dd8448eb211c80319c" },
  };
  const wait = {
    "Retry-After": { description: "Seconds until it is worth asking again.", schema: { type: "integer" } },
  };
  return {
    description: `${title}. Codes: ${codes.map((one) => `\`${one}\``).join(", ") || "`fault`"}.`,
    ...(status === 429 || status === 503 ? { headers: wait } : {}),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } },
  };
}

/** Refusals by status, as problem+json. */
export const problems = (asked: Asked, statuses: readonly number[]): Record<string, unknown> =>
  Object.fromEntries([...statuses].sort().map((status) => [status, problem(asked, status)]));

/** Everything an operation can be refused with, as problem+json by status. */
export function refusals(route: RestRoute): Record<string, unknown> {
  const { rest, procedure, segments } = route;
  const statuses = [400, 422, 429, 500, 503];
  if (procedure.meta.access !== "public" || rest.path.startsWith("/auth/")) statuses.push(401);
  if (procedure.meta.access !== "public" || rest.method !== "GET") statuses.push(403);
  if (segments.some(paramOf) || rest.method !== "GET") statuses.push(404);
  if (rest.method !== "GET") statuses.push(409, 413, 415);
  return problems(rest, statuses);
}
