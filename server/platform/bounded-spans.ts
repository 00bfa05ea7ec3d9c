import type { ReadableSpan, SpanExporter, SpanProcessor } from "@opentelemetry/sdk-trace";
import { BatchSpanProcessor } from "@opentelemetry/sdk-trace";
import { SECOND } from "@/server/kernel/time";
import { counter } from "@/server/platform/metrics";

/** Some four megabytes; at a hundred requests a second with twenty spans each, four seconds without a collector. */
export const MOST_SPANS = 8_192;

const dropped = counter({
  name: "trace_spans_dropped_total",
  help: "Spans no collector was told of: full where too many waited, unsent where the collector took them not",
  labels: ["reason"],
});

type Export = SpanExporter["export"];

/**
 * Sends spans in batches, each second; what ends while `most` wait is dropped, and every span that is not told is counted.
 * @param most spans waiting, those on their way included; 512 or more
 */
export function boundedSpans(exporter: SpanExporter, most = MOST_SPANS): SpanProcessor {
  for (const reason of ["full", "unsent"]) dropped.inc({ reason }, 0);
  let waiting = 0;
  const send: Export = (spans, done) =>
    exporter.export(spans, (result) => {
      waiting -= spans.length;
      if (result.code !== 0) dropped.inc({ reason: "unsent" }, spans.length);
      done(result);
    });
  const counted: SpanExporter = {
    export: send,
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
  const batches = new BatchSpanProcessor({ exporter: counted, scheduledDelayMillis: SECOND, maxQueueSize: most });
  return {
    onStart: (span, context) => batches.onStart(span, context),
    onEnd: (span: ReadableSpan) => {
      if (waiting >= most) return dropped.inc({ reason: "full" });
      waiting += 1;
      batches.onEnd(span);
    },
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  };
}
