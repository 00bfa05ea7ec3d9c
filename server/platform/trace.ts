import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { singleton } from "@/server/platform/singleton";

/** A W3C trace context (https://www.w3.org/TR/trace-context/): 32 and 16 lower-case hex digits. */
export type Trace = Readonly<{
  traceId: string;
  spanId: string;
  /** Its span is told to the collector, so that what happens within can hang on it. */
  isTold?: boolean;
}>;

const TRACE_PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const storage = () => singleton("trace", () => new AsyncLocalStorage<Trace>());

/** The context in a `traceparent`; null where it is absent or malformed. */
export function parseTraceParent(traceParent: string | null | undefined): Trace | null {
  const [, traceId, spanId] = TRACE_PARENT.exec(traceParent ?? "") ?? [];
  return traceId && spanId ? { traceId, spanId } : null;
}

/** A child of the given `traceparent`, or a new trace where it is absent or malformed. */
export function traceFrom(traceParent: string | null | undefined): Trace {
  const traceId = parseTraceParent(traceParent)?.traceId ?? randomBytes(16).toString("hex");
  return { traceId, spanId: randomBytes(8).toString("hex") };
}

export const toTraceParent = ({ traceId, spanId }: Trace): string => `00-${traceId}-${spanId}-01`;
export const currentTrace = (): Trace | undefined => storage().getStore();
/** What names the current span to others; null outside any trace. */
export function currentTraceParent(): string | null {
  const trace = currentTrace();
  return trace ? toTraceParent(trace) : null;
}
export const withTrace = <Result>(trace: Trace, run: () => Result): Result => storage().run(trace, run);
