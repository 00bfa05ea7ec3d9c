import { createServer } from "node:http";
import { surviveLateWrites } from "@/server/platform/late-write";
import { log } from "@/server/platform/log";
import { listen } from "@/server/web/listen";
import { openProductDoor } from "@/server/web/product";
import { untilSignal } from "@/workers/runtime/until-signal";

const stopped = untilSignal();
const server = createServer();
try {
  const tell = (err: unknown) => log().error({ err }, "unhandled fault");
  process.on("unhandledRejection", tell);
  surviveLateWrites(tell);
  const door = await openProductDoor(server);
  const port = await listen(server, door.port, door.host);
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://localhost:${port}` })}\n`);
  await stopped;
  await door.drain();
  process.exit(0);
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
}
