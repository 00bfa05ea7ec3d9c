import type { Server } from "node:http";
import { liveLimits } from "@/server/control/live-limits";
import { authenticator } from "@/server/identity/identity.session";
import { SECOND } from "@/server/kernel/time";
import { liveHub } from "@/server/live/live-hub";
import { bus } from "@/server/outbox/process-bus";
import { photoBlobs } from "@/server/photo/photo.gateway";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { database, directDatabaseUrl } from "@/server/platform/database";
import { redis } from "@/server/platform/redis";
import { rateLimiter } from "@/server/platform/shared-rate-limit";
import { startTracing } from "@/server/platform/start-tracing";
import { appRouter } from "@/server/root";
import { trustedProxies } from "@/server/web/address";
import { type Door, openDoor } from "@/server/web/door";
import { optionalParts } from "@/server/web/health";
import { openLiveChannel } from "@/server/web/live-channel";
import { mapArchives } from "@/server/web/map-archives";
import { openPages } from "@/server/web/next-pages";

/** The door of the product with everything real behind it, on a server that does not listen yet. */
export async function openProductDoor(server: Server): Promise<Door & Readonly<{ port: number; host: string }>> {
  const env = config();
  const stopTracing = await startTracing("web");
  const { db, close } = database();
  const identity = authenticator();
  liveLimits().keepReading(db);
  const development = env.NODE_ENV === "development";
  const hub = liveHub();
  const closeLive = openLiveChannel({ db, databaseUrl: directDatabaseUrl(), hub, identity });
  const door = openDoor(server, {
    router: appRouter,
    db,
    authenticate: (headers, now) => identity.authenticate(headers, now),
    limiter: rateLimiter(),
    optional: optionalParts(),
    hub,
    clock: systemClock,
    proxies: trustedProxies(env.TRUSTED_PROXIES),
    security: { publicUrl: env.PUBLIC_URL, development, mapStyleUrls: [env.MAP_STYLE_URL, env.MAP_STYLE_DARK_URL] },
    drainNoticeMs: env.DRAIN_NOTICE_SECONDS * SECOND,
    archives: mapArchives(env.MAP_ARCHIVES_DIR),
    photos: photoBlobs(),
    pages: await openPages({ dir: ".", development, hostname: env.HOST, port: env.PORT, httpServer: server }),
  });
  const drain = async () => {
    await door.drain();
    liveLimits().stop();
    await Promise.all([closeLive(), identity.stop()]);
    redis()?.close();
    if (env.NATS_URL) await bus().close();
    await close();
    await stopTracing();
  };
  return { port: env.PORT, host: env.HOST, drain };
}
