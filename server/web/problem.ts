import { currentTrace } from "@/server/platform/trace";
import { type Exchange, languageOf, sendJson } from "@/server/web/exchange";
import { toRefusal, wireOf } from "@/server/web/refusals";
import { titleOf } from "@/server/web/web.text";

/** The media type of a refusal. */
export const PROBLEM_TYPE = "application/problem+json";

/** Answers a refusal or fault as problem+json (RFC 9457), in the language of the request. */
export function sendProblem(exchange: Exchange, cause: unknown): void {
  if (exchange.res.headersSent || exchange.res.destroyed) return;
  const refusal = toRefusal(cause);
  const { code, details, fields } = wireOf(refusal);
  const { status, retryAfterSeconds } = refusal;
  if (retryAfterSeconds !== null) exchange.res.setHeader("retry-after", retryAfterSeconds);
  const title = titleOf(status)[languageOf(exchange.req)];
  const problem = {
    type: `urn:pahlawan-pangan:problem:${code}`,
    title,
    status,
    code,
    detail: fields.map(({ path, message }) => `${path}: ${message}`).join("; ") || title,
    instance: exchange.path,
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(fields.length > 0 ? { fields } : {}),
    traceId: currentTrace()?.traceId ?? null,
  };
  sendJson(exchange, status, problem, PROBLEM_TYPE);
}
