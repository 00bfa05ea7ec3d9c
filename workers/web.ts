import { createServer } from "node:http";
import { serveMetrics } from "@/server/platform/serve-metrics";
import { listen } from "@/server/web/listen";
import { openProductDoor } from "@/server/web/product";
import { keepHeapLean } from "@/workers/runtime/lean-heap";
import { tellFaults } from "@/workers/runtime/tell-faults";
import { untilSignal } from "@/workers/runtime/until-signal";

keepHeapLean();
const stopped = untilSignal();
const server = createServer();
try {
  tellFaults("web");
  const door = await openProductDoor(server);
  const port = await listen(server, door.port, door.host);
  const metrics = await serveMetrics();
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://localhost:${port}`, metrics })}\n`);
  await stopped;
  await door.drain();
  process.exit(0);
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
}
