import { singleton } from "@/server/platform/singleton";
import { currentTrace, parseTraceParent, type Trace, traceFrom, withTrace } from "@/server/platform/trace";

type Facts = Readonly<Record<string, string | number | boolean>>;

/** One piece of work as a trace shows it; neither name nor facts may hold what people typed. */
export type Piece = Readonly<{
  name: string;
  /** Who waits for whom: a server and a consumer are asked, a client and a producer ask. */
  kind?: "server" | "client" | "producer" | "consumer" | "internal";
  /** The `traceparent` of what caused it, null for a new trace; the current trace unless told. */
  cause?: string | null;
  facts?: Facts;
}>;

/** A piece of work that has begun. Ended with a fault it counts as failed; a refusal is no fault. */
export type OpenSpan = Readonly<{
  trace: Trace;
  note: (facts: Facts) => void;
  rename: (name: string) => void;
  end: (fault?: unknown) => void;
}>;

/** Tells spans to a collector. */
export type Tracer = Readonly<{ begin: (piece: Piece, parent: Trace | null) => OpenSpan }>;

const desk = () => singleton("tracer", (): { tracer: Tracer | null } => ({ tracer: null }));
const nothing = () => {};

/** Chooses who tells the spans of this process from now on; null for nobody. */
export function setTracer(tracer: Tracer | null): void {
  desk().tracer = tracer;
}

/** Begins a piece of work. Without a tracer it only carries the trace on. */
export function openSpan(piece: Piece): OpenSpan {
  const parent = piece.cause === undefined ? (currentTrace() ?? null) : parseTraceParent(piece.cause);
  const { tracer } = desk();
  if (tracer) return tracer.begin(piece, parent);
  const trace = traceFrom(parent && `00-${parent.traceId}-${parent.spanId}-01`);
  return { trace, note: nothing, rename: nothing, end: nothing };
}

/** Whether anybody is told of spans. */
export const isTracing = (): boolean => desk().tracer !== null;

/** Whether a span begun here would hang on one that is told. */
export const isToldHere = (): boolean => isTracing() && currentTrace()?.isTold === true;

/** Runs as part of the trace a `traceparent` names, under the span it names; where it is absent, of the current one. */
export function withinTrace<Result>(traceParent: string | null | undefined, run: () => Result): Result {
  const parent = parseTraceParent(traceParent);
  return parent ? withTrace({ ...parent, isTold: isTracing() }, run) : run();
}

/** Runs a piece of work as a span. Where nobody is told of it, it costs nothing. */
export async function inSpan<Result>(piece: Piece, run: () => Promise<Result>): Promise<Result> {
  const isMoot = piece.cause === undefined ? !isToldHere() : !isTracing() && currentTrace() !== undefined;
  if (isMoot) return run();
  const span = openSpan(piece);
  try {
    const result = await withTrace(span.trace, run);
    span.end();
    return result;
  } catch (fault) {
    span.end(fault);
    throw fault;
  }
}
