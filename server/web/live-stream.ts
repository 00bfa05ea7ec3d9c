import type { Actor } from "@/server/kernel/actor";
import type { LiveAnswer } from "@/server/live/live-answer";
import { retryFrame } from "@/server/live/live-frames";
import type { LiveClient, LiveHub } from "@/server/live/live-hub";
import type { Exchange } from "@/server/web/exchange";

/** A stream this far behind is dropped: the browser resumes from the last event it read. */
const MOST_BUFFERED_BYTES = 256 * 1024;

const HEADERS = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
  connection: "keep-alive",
} as const;

/** What came with the request has been read, and node holds it for as long as the answer is open: most of it is a token. */
function forgetRequest(req: Exchange["req"]): void {
  req.headers = {};
  req.rawHeaders = [];
  req.url = "";
}

/** Joins a response to the hub until either side ends it. */
export function openStream(hub: LiveHub, { req, res, now }: Exchange, answer: LiveAnswer, actor: Actor): void {
  if (res.destroyed) return;
  const client: LiveClient = {
    connectionId: answer.connectionId,
    personId: actor.kind === "person" ? actor.personId : null,
    sessionId: actor.kind === "person" ? actor.sessionId : null,
    openedAt: now,
    write: (frame) => {
      res.write(frame);
      if (res.writableLength > MOST_BUFFERED_BYTES) res.destroy();
    },
    end: () => {
      res.end(retryFrame(500 + Math.random() * 2_500));
      hub.detach(client);
    },
  };
  res.writeHead(200, HEADERS);
  res.once("close", () => hub.detach(client));
  hub.attach(client, answer.topics, answer.lastEventId);
  forgetRequest(req);
}
