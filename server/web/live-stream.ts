import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
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
  connection: "close",
} as const;

const streaming = new WeakSet<Duplex>();

/** Whether a stream goes out on this socket, so that no other answer may. */
export const isStreaming = (socket: Duplex): boolean => streaming.has(socket);

/**
 * Sends the head of an endless answer and takes the socket from node's HTTP, which holds the request, the head it sent and
 * everyone who waits for the end of the answer: more than all else of a stream.
 */
function takeSocket({ req, res }: Exchange, socket: Socket): void {
  res.useChunkedEncodingByDefault = false;
  res.writeHead(200, HEADERS);
  res.flushHeaders();
  res.detachSocket(socket);
  // Of a response without its socket node tells no end.
  res.emit("close");
  req.headers = {};
  req.rawHeaders = [];
  req.url = "";
  streaming.add(socket);
}

/** Joins a client to the hub until either side ends it. */
export function openStream(hub: LiveHub, exchange: Exchange, answer: LiveAnswer, actor: Actor): void {
  const { socket, destroyed } = exchange.res;
  if (!socket || destroyed) return;
  const client: LiveClient = {
    connectionId: answer.connectionId,
    personId: actor.kind === "person" ? actor.personId : null,
    sessionId: actor.kind === "person" ? actor.sessionId : null,
    openedAt: exchange.now,
    write: (frame) => {
      socket.write(frame);
      if (socket.writableLength > MOST_BUFFERED_BYTES) socket.destroy();
    },
    end: () => {
      socket.end(retryFrame(500 + Math.random() * 2_500));
      hub.detach(client);
    },
  };
  takeSocket(exchange, socket);
  socket.once("close", () => hub.detach(client));
  hub.attach(client, answer.topics, answer.lastEventId);
}
