import {
  DiagLogLevel,
  diag,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { TracerProvider } from "@opentelemetry/sdk-trace";
import { Failure } from "@/server/kernel/failure";
import { SECOND } from "@/server/kernel/time";
import { boundedSpans } from "@/server/platform/bounded-spans";
import { reasonOf } from "@/server/platform/fault";
import { log } from "@/server/platform/log";
import type { OpenSpan, Tracer } from "@/server/platform/span";
import type { Trace } from "@/server/platform/trace";

const KINDS = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

function endWith(span: Span, fault: unknown): void {
  if (fault instanceof Failure) span.setAttribute("refusal", fault.code);
  else if (fault !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: reasonOf(fault).slice(0, 500) });
  span.end();
}

function asOpen(span: Span): OpenSpan {
  const { traceId, spanId } = span.spanContext();
  return {
    trace: { traceId, spanId, isTold: true },
    note: (facts) => void span.setAttributes(facts),
    rename: (name) => void span.updateName(name),
    end: (fault) => endWith(span, fault),
  };
}

/** Whatever came to us is told: which traces are kept is for the collector to decide, once it knows how they ended. */
const contextOf = (parent: Trace | null) => {
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId } = parent;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
};

/**
 * Tells spans to a collector by OTLP over HTTP, each second; a collector that is slow or away costs spans, never requests.
 * @param endpoint its address, such as `http://127.0.0.1:4318`
 * @param service who tells, such as `web`
 */
export function exportSpans(
  endpoint: string,
  service: string,
): Readonly<{ tracer: Tracer; close: () => Promise<void> }> {
  const tell = (text: string) => log().warn({ text }, "spans not told");
  diag.setLogger({ error: tell, warn: tell, info: () => {}, debug: () => {}, verbose: () => {} }, DiagLogLevel.WARN);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
    timeoutMillis: 5 * SECOND,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": service, "service.namespace": "pahlawan-pangan" }),
    spanProcessors: [boundedSpans(exporter)],
  });
  const tracer = provider.getTracer("pahlawan-pangan");
  return {
    tracer: {
      begin: ({ name, kind = "internal", facts = {} }, parent) =>
        asOpen(tracer.startSpan(name, { kind: KINDS[kind], attributes: facts }, contextOf(parent))),
    },
    close: () => provider.shutdown(),
  };
}
