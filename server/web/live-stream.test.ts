import { connect } from "node:net";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { cellOf } from "@/server/kernel/cell";
import { liveHub } from "@/server/live/live-hub";
import { endStaleStreams, endStreamsOf } from "@/server/live/live-keeper";
import { TestEventSource } from "@/server/web/testing/event-source";
import { HOUSE, openTestDoor, type StallRouter } from "@/server/web/testing/test-door";

const MONAS = { latitude: -6.1754, longitude: 106.8272 };
const BIAK = { latitude: -1.18, longitude: 136.09 };
const headers = { authorization: "Bearer ngo" };
let door: Awaited<ReturnType<typeof openTestDoor>>;
let stop = () => {};
beforeAll(async () => {
  door = await openTestDoor();
  TestEventSource.headers = headers;
});
afterEach(() => stop());
afterAll(() => door.close());

const client = () =>
  createTRPCClient<StallRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === "subscription",
        true: httpSubscriptionLink({ url: `${door.url}/api/trpc`, EventSource: TestEventSource as never }),
        false: httpLink({ url: `${door.url}/api/trpc`, headers }),
      }),
    ],
  });

const connectionId = "7d4c6f0e-53fb-4f25-9d0c-0f86b1f3a1aa";
async function subscribe() {
  const heard: string[] = [];
  const { unsubscribe } = client().live.changes.subscribe(
    { connectionId, place: MONAS, radiusMeters: 1_000 },
    { onData: ({ data }) => heard.push(data.type) },
  );
  stop = unsubscribe;
  await vi.waitFor(() => expect(heard).toEqual(["ready"]));
  return heard;
}
let serial = 0;
const publish = (type: string, ...topics: string[]) => {
  serial += 1;
  liveHub().publish({ id: `event-${serial}`, type, topics, data: {} });
};

test("the real client hears its cell and organisation, and nothing of others", async () => {
  const heard = await subscribe();
  publish("far.away", `cell:${cellOf(BIAK)}`);
  publish("near.by", `cell:${cellOf(MONAS)}`);
  publish("ours.too", `organisation:${HOUSE}`);
  await vi.waitFor(() => expect(heard).toEqual(["ready", "near.by", "ours.too"]));
});

test("topics change without a new stream", async () => {
  const heard = await subscribe();
  await client().live.watch.mutate({ connectionId, place: BIAK, radiusMeters: 1_000 });
  publish("near.monas", `cell:${cellOf(MONAS)}`);
  publish("near.biak", `cell:${cellOf(BIAK)}`);
  await vi.waitFor(() => expect(heard).toEqual(["ready", "near.biak"]));
});

test("a stream cut off comes back by itself and misses nothing", async () => {
  const heard = await subscribe();
  publish("first", "public");
  await vi.waitFor(() => expect(heard).toContain("first"));
  for (const one of liveHub().clients) one.end();
  publish("while.away", "public");
  await vi.waitFor(() => expect(heard).toEqual(["ready", "first", "while.away"]), 3_000);
});

test("a stream ends when its session is over", async () => {
  await subscribe();
  stop();
  await subscribe();
  await endStaleStreams(liveHub(), async () => false, new Date());
  expect(liveHub().clients).toEqual([]);
});

test("a stream ends as soon as its session is told to be over, and not for another's", async () => {
  await subscribe();
  const [client] = liveHub().clients;
  const told = (id: string | null | undefined, isOver: boolean) =>
    endStreamsOf(liveHub(), { isSessionLive: async () => !isOver, clock: () => new Date() }, id ?? "");
  await told("someone else", true);
  await told(client?.personId, false);
  expect(liveHub().clients).toEqual([client]);
  await told(client?.sessionId, true);
  expect(liveHub().clients).toEqual([]);
});

const RAW = "GET /api/trpc/live.changes?input=%7B%7D HTTP/1.1\r\nhost: localhost\r\n\r\n";
/** A stream without a browser: what came of it so far, byte for byte. */
async function openRaw() {
  const socket = connect(Number(new URL(door.url).port), "127.0.0.1").setEncoding("utf8");
  const got: string[] = [];
  socket.on("data", (chunk: unknown) => got.push(String(chunk)));
  socket.write(RAW);
  await vi.waitFor(() => expect(liveHub().clients.length).toBe(1));
  return { socket, text: () => got.join("") };
}

test("a stream is events to the byte, until its connection ends", async () => {
  const { socket, text } = await openRaw();
  await vi.waitFor(() => expect(text()).toContain('"type":"ready"'));
  const [head = "", body = ""] = text().split("\r\n\r\n");
  expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(head).toMatch(/content-type: text\/event-stream/i);
  expect(head).toMatch(/x-content-type-options: nosniff/i);
  expect(head).not.toMatch(/transfer-encoding|content-length/i);
  expect(body).toMatch(/^event: connected\ndata: /);
  socket.destroy();
  await vi.waitFor(() => expect(liveHub().clients).toEqual([]));
});

test.each([
  ["another request", RAW],
  ["what is no request", "\u0000\r\n\r\n"],
])("%s on the connection of a stream cuts it off, and nothing else is answered there", async (_, more) => {
  const { socket, text } = await openRaw();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(more);
  await closed;
  expect(text().match(/HTTP\/1\.1/g)).toHaveLength(1);
  await vi.waitFor(() => expect(liveHub().clients).toEqual([]));
});

test("a client that stops reading is dropped once 256 kB wait for it", async () => {
  const { socket } = await openRaw();
  socket.pause();
  const bulk = "x".repeat(60_000);
  for (let turn = 0; turn < 400 && liveHub().clients.length > 0; turn += 1) {
    liveHub().publish({ id: `bulk-${turn}`, type: "bulk", topics: ["public"], data: { bulk } });
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(liveHub().clients.length).toBe(0);
  socket.destroy();
});
