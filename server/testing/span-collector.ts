import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

type Value = Readonly<{ stringValue?: string; intValue?: number; boolValue?: boolean; doubleValue?: number }>;
type Attribute = Readonly<{ key: string; value: Value }>;
type WireSpan = Readonly<{
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: readonly Attribute[];
  status: Readonly<{ code: number; message?: string }>;
}>;
type Export = {
  resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: WireSpan[] }[] }[];
};

/** A span as it arrived, with the service that told it. */
export type ToldSpan = WireSpan & Readonly<{ service: string; facts: Readonly<Record<string, unknown>> }>;

const factsOf = (attributes: readonly Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const spansOf = ({ resourceSpans }: Export): ToldSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = String(factsOf(resource.attributes)["service.name"]);
    const spans = scopeSpans.flatMap((scope) => scope.spans);
    return spans.map((span) => ({ ...span, service, facts: factsOf(span.attributes) }));
  });

/** Takes spans by OTLP over HTTP as JSON (https://opentelemetry.io/docs/specs/otlp/), on a free port of this machine. */
export async function startSpanCollector() {
  const spans: ToldSpan[] = [];
  const server = createServer(async (req, res) => {
    if (req.url === "/v1/traces") spans.push(...spansOf((await json(req)) as Export));
    res.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: spans as readonly ToldSpan[],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
