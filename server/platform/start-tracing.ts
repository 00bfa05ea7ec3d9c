import { config } from "@/server/platform/config";
import { database } from "@/server/platform/database";
import { setTracer } from "@/server/platform/span";
import { watchQueries } from "@/server/platform/watch-queries";

/**
 * Tells the spans of this process where OTEL_EXPORTER_OTLP_ENDPOINT names a collector; otherwise nothing of it is even loaded.
 * @param service who we are in a trace, such as `web`
 * @returns sends what is left, for at most a few seconds
 */
export async function startTracing(service: string): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = config();
  if (!endpoint) return async () => {};
  const { exportSpans } = await import("@/server/platform/export-spans");
  const { tracer, close } = exportSpans(endpoint, service);
  setTracer(tracer);
  watchQueries(database().sql);
  return () => close().catch(() => {});
}
