import { afterAll, beforeAll } from "vitest";
import { startNats } from "@/scripts/services.mjs";
import { busConformance } from "@/server/platform/bus/bus-conformance";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";

let nats: Awaited<ReturnType<typeof startNats>>;
beforeAll(async () => {
  nats = await startNats();
});
afterAll(() => nats.stop());

busConformance("JetStream", async () =>
  jetstreamBus({ url: nats.url, name: "conformance", replicas: 1, maxBytes: 256 * 1024 * 1024 }),
);
