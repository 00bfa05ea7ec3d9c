import { getTRPCErrorShape, TRPCError } from "@trpc/server";
import { LiveAnswer } from "@/server/live/live-answer";
import type { Context } from "@/server/trpc/context";
import { refuseCrossSite } from "@/server/web/cross-site";
import { actorOf, contextOf, type DoorOptions } from "@/server/web/door-options";
import { decodeSegment, type Exchange, parseJson, readJson, sendJson } from "@/server/web/exchange";
import { signInCost, spend, spendSignIn } from "@/server/web/limits";
import { openStream } from "@/server/web/live-stream";
import { type DoorProcedure, runProcedure, unknownProcedure, wrongMethod } from "@/server/web/procedures";
import { requestReasons, toRefusal } from "@/server/web/refusals";

export const TRPC_PREFIX = "/api/trpc/";
export const MOST_CALLS_A_BATCH = 20;

type Answer = Readonly<{ status: number; body: unknown; retryAfterSeconds?: number | null }>;
type Call = Readonly<{ path: string; procedure: DoorProcedure | undefined; input: unknown; index: number }>;

function refuse(options: DoorOptions, cause: unknown, path: string): Answer {
  const { error, status, retryAfterSeconds } = toRefusal(cause);
  const shape = getTRPCErrorShape({
    config: options.router._def._config,
    ctx: undefined,
    error,
    input: undefined,
    path,
    type: "unknown",
  });
  return { status, retryAfterSeconds, body: { error: shape } };
}

const fits = (procedure: DoorProcedure, method: string) =>
  procedure.type === "mutation" ? method === "POST" : method === "GET";

async function callOne(options: DoorOptions, exchange: Exchange, context: Context, signal: AbortSignal, call: Call) {
  try {
    if (!call.procedure || call.procedure.meta.rest?.file) throw unknownProcedure();
    if (!fits(call.procedure, exchange.method)) throw wrongMethod();
    const data = await runProcedure(call.procedure, call.input, context, signal, call.index);
    if (data instanceof LiveAnswer && options.hub.isFull) throw new TRPCError({ code: "SERVICE_UNAVAILABLE" });
    if (data instanceof LiveAnswer) return data;
    return { status: 200, body: { result: { data } } } satisfies Answer;
  } catch (cause) {
    return refuse(options, cause, call.path);
  }
}

/** @throws TRPCError when the batch is too long, or its inputs are no object */
async function readCalls(
  procedures: ReadonlyMap<string, DoorProcedure>,
  { req, method, query }: Exchange,
  paths: readonly string[],
): Promise<Call[]> {
  const raw = method === "GET" ? (parseJson(query.get("input") ?? "null") ?? undefined) : await readJson(req);
  const isBatch = query.get("batch") === "1";
  if (isBatch && raw !== undefined && (typeof raw !== "object" || raw === null))
    throw new TRPCError({ code: "BAD_REQUEST" });
  const inputs = new Map(isBatch ? Object.entries((raw ?? {}) as Record<string, unknown>) : [["0", raw]]);
  return paths.map((path, index) => {
    const procedure = procedures.get(path);
    const input = inputs.get(String(index));
    return { path, index, procedure, input: procedure?.type === "subscription" ? resumed(req, query, input) : input };
  });
}

/** A browser that reconnects by itself names its last event in a header; the input says the same on a new stream. */
function resumed(req: Exchange["req"], query: URLSearchParams, input: unknown): unknown {
  const lastEventId = req.headers["last-event-id"] ?? query.get("lastEventId");
  return lastEventId ? { ...(typeof input === "object" ? input : {}), lastEventId } : input;
}

function pathsOf({ path, query, req }: Exchange): string[] {
  const name = decodeSegment(path.slice(TRPC_PREFIX.length));
  const paths = query.get("batch") === "1" ? name.split(",") : [name];
  if (paths.length > MOST_CALLS_A_BATCH) throw new TRPCError({ code: "BAD_REQUEST" });
  if (paths.length > 1 && req.headers["idempotency-key"]) throw new TRPCError({ code: "BAD_REQUEST" });
  if (req.headers["trpc-accept"] === "application/jsonl") throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  return paths;
}

function write(exchange: Exchange, answers: readonly Answer[]): void {
  const statuses = new Set(answers.map(({ status }) => status));
  const waits = answers.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? []);
  if (waits.length > 0 && !exchange.res.headersSent) exchange.res.setHeader("retry-after", Math.max(...waits));
  exchange.route.worstStatus = Math.max(...statuses);
  const bodies = answers.map(({ body }) => body);
  const isBatch = exchange.query.get("batch") === "1";
  sendJson(exchange, statuses.size === 1 ? (answers[0]?.status ?? 200) : 207, isBatch ? bodies : bodies[0]);
}

/** Answers a whole request with one refusal. */
export const refuseCall =
  (options: DoorOptions) =>
  (exchange: Exchange, cause: unknown): void =>
    write(exchange, [refuse(options, cause, "")]);

/** Answers tRPC's wire on node:http without web streams: nine times the calls a CPU second of a route handler. */
export function trpcLane(options: DoorOptions, procedures: ReadonlyMap<string, DoorProcedure>) {
  const answer = async (exchange: Exchange) => {
    refuseCrossSite(exchange.req, options.security.publicUrl);
    const paths = pathsOf(exchange);
    const known = paths.map((path) => procedures.get(path));
    exchange.route.name = TRPC_PREFIX + known.map((procedure) => procedure?.path ?? "*").join(",");
    const actor = await actorOf(options, exchange);
    if (actor.kind === "key") throw requestReasons.keysOnRest();
    const signIns = known.reduce((sum, procedure) => sum + signInCost(procedure?.meta.rest), 0);
    const cost = { address: exchange.address, now: exchange.now };
    if (signIns > 0) await spendSignIn(options.limiter, cost.address, signIns, cost.now);
    await spend(options.limiter, { ...cost, actor, cost: paths.length });
    const calls = await readCalls(procedures, exchange, paths);
    const context = contextOf(options, exchange, actor);
    const gone = new AbortController();
    exchange.res.once("close", () => gone.abort());
    const answers = await Promise.all(calls.map((call) => callOne(options, exchange, context, gone.signal, call)));
    const [first] = answers;
    if (first instanceof LiveAnswer && answers.length === 1) return openStream(options.hub, exchange, first, actor);
    const plain = answers.map((one) =>
      one instanceof LiveAnswer ? refuse(options, new TRPCError({ code: "BAD_REQUEST" }), "live.changes") : one,
    );
    write(exchange, plain);
  };
  return (exchange: Exchange): Promise<void> => answer(exchange).catch((cause) => refuseCall(options)(exchange, cause));
}
