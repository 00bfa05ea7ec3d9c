import { createHash } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { readFeed } from "@/server/calendar/calendar.commands";
import { FEED_PATH } from "@/server/calendar/calendar.rules";
import type { DoorOptions } from "@/server/web/door-options";
import type { Exchange } from "@/server/web/exchange";
import { spend } from "@/server/web/limits";
import { wrongMethod } from "@/server/web/procedures";

/** Answers private calendar links with text/calendar; the link alone is the right, so no cookie or token is looked at. */
export function calendarLane(options: DoorOptions) {
  return async ({ req, res, method, path, address, now, route }: Exchange): Promise<void> => {
    route.name = `${FEED_PATH}*`;
    await spend(options.limiter, { actor: { kind: "anonymous" }, address, cost: 1, now });
    if (method !== "GET" && method !== "HEAD") throw wrongMethod();
    const text = await readFeed(options.db, path, now);
    if (text === null) throw new TRPCError({ code: "NOT_FOUND" });
    const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
    const headers = { etag, "cache-control": "private, max-age=300", "x-robots-tag": "noindex" };
    if (req.headers["if-none-match"] === etag) return void res.writeHead(304, headers).end();
    res.writeHead(200, {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-length": Buffer.byteLength(text),
      "content-disposition": 'inline; filename="pahlawan-pangan.ics"',
    });
    res.end(method === "HEAD" ? undefined : text);
  };
}
