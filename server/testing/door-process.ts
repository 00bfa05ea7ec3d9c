import { createServer } from "node:http";
import { authenticator } from "@/server/identity/identity.session";
import { liveHub } from "@/server/live/live-hub";
import { photoBlobs } from "@/server/photo/photo.gateway";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { database, directDatabaseUrl } from "@/server/platform/database";
import { serveMetrics } from "@/server/platform/serve-metrics";
import { rateLimiter } from "@/server/platform/shared-rate-limit";
import { startTracing } from "@/server/platform/start-tracing";
import { appRouter } from "@/server/root";
import { trustedProxies } from "@/server/web/address";
import { openDoor } from "@/server/web/door";
import { optionalParts } from "@/server/web/health";
import { listen } from "@/server/web/listen";
import { openLiveChannel } from "@/server/web/live-channel";
import { patience } from "@/server/web/testing/patience";

// A web process of the product without its pages, for tests that need several or kill them.
const server = createServer();
await startTracing("web");
const identity = authenticator();
const { db } = database();
openLiveChannel({ db, databaseUrl: directDatabaseUrl(), hub: liveHub(), identity });
openDoor(server, {
  router: appRouter,
  db,
  authenticate: (headers, now) => identity.authenticate(headers, now),
  limiter: rateLimiter(),
  optional: optionalParts(),
  hub: liveHub(),
  clock: systemClock,
  proxies: trustedProxies(""),
  security: { publicUrl: config().PUBLIC_URL, development: false },
  pages: null,
  ...patience(),
  photos: photoBlobs(),
});
const port = await listen(server, 0, "127.0.0.1");
const metrics = await serveMetrics();
process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}`, metrics })}\n`);
process.stdin.resume().once("close", () => process.exit(0));
