import type { LiveEvent } from "@/server/live/live.contract";

/** A client that hears nothing for this long opens a new stream. */
const INACTIVITY_MS = 40_000;

/** An event in tRPC's SSE wire format (@trpc/server 11 sseStreamProducer), tracked by its id. */
export const eventFrame = (id: string, { type, data }: LiveEvent): Buffer =>
  Buffer.from(`data: ${JSON.stringify({ type, data })}\nid: ${id}\n\n\n`);

/** Something said in passing, which no stream resumes from. @param data JSON */
export const passingFrame = (type: string, data: string): Buffer =>
  Buffer.from(`data: {"type":${JSON.stringify(type)},"data":${data}}\n\n\n`);

export const connectedFrame = Buffer.from(
  `event: connected\ndata: ${JSON.stringify({ reconnectAfterInactivityMs: INACTIVITY_MS })}\n\n\n`,
);
export const pingFrame = Buffer.from("event: ping\ndata: \n\n\n");

/** Asks the browser to come back after a moment of its own, so that a restart does not meet everyone at once. */
export const retryFrame = (milliseconds: number): Buffer => Buffer.from(`retry: ${Math.round(milliseconds)}\n\n`);
