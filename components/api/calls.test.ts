import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { CallFailed, callsTo } from "@/components/api/calls";
import { openStream } from "@/components/api/live-stream";
import type { LiveEvent } from "@/server/live/live.contract";
import { liveHub } from "@/server/live/live-hub";
import { TestEventSource } from "@/server/web/testing/event-source";
import { openTestDoor } from "@/server/web/testing/test-door";

const headers = { authorization: "Bearer ngo" };
const id = crypto.randomUUID();
let door: Awaited<ReturnType<typeof openTestDoor>>;
let asked: string[] = [];
// Each with a door of its own: a minute's requests are counted.
beforeEach(async () => {
  door = await openTestDoor();
  door.server.prependListener("request", ({ url = "" }) => asked.push(url));
  TestEventSource.headers = headers;
  vi.stubGlobal("EventSource", TestEventSource);
});
afterEach(() => door.close());
afterAll(() => void vi.unstubAllGlobals());

const calls = (url = door.url) => {
  asked = [];
  return callsTo(`${url}/api/trpc`, headers);
};
const failure = (call: Promise<unknown>) => call.catch((why: unknown) => why);

test("what is asked in one moment travels together, and every asker gets an answer of their own", async () => {
  const { ask } = calls();
  const answers = await Promise.allSettled([ask("list", { limit: 3 }), ask("byId", { id: "?" }), ask("byId", { id })]);
  expect(answers).toMatchObject([
    { status: "fulfilled", value: { limit: 3 } },
    { status: "rejected", reason: { data: { httpStatus: 400 } } },
    { status: "fulfilled", value: { id } },
  ]);
  expect(asked).toHaveLength(1);
});

test("more questions than one request may carry travel in several", async () => {
  const { ask } = calls();
  const many = Array.from({ length: 22 }, (_, index) => ask("list", { limit: index + 1 }));
  expect(await Promise.all(many)).toMatchObject(many.map((_, index) => ({ limit: index + 1 })));
  expect(asked).toHaveLength(2);
  const wide = Array.from({ length: 3 }, () => ask("byId", { id, padding: "x".repeat(3_500) }));
  expect(await Promise.all(wide)).toMatchObject(wide.map(() => ({ id })));
  expect(asked).toHaveLength(4);
});

test("every request begins a trace of its own", async () => {
  const traces: unknown[] = [];
  door.server.prependListener("request", ({ headers: sent }) => traces.push(sent.traceparent));
  const { ask, send } = calls();
  await Promise.all([ask("list", { limit: 1 }), send("open", { name: "Warung Sari" })]);
  for (const trace of traces) expect(trace).toMatch(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01$/);
  expect(new Set(traces).size).toBe(2);
});

test("a change travels alone, under its key", async () => {
  const { send } = calls();
  const opened = await send("open", { name: "Warung Sari" }, { idempotencyKey: "0123456789abcdef0123456789abcdef" });
  expect(opened).toMatchObject({ name: "Warung Sari", key: "0123456789abcdef0123456789abcdef" });
});

test("a refusal carries its code and facts; a lost connection and a foreign answer carry nothing", async () => {
  const refused = await failure(calls().send("buy", { id }));
  expect(refused).toBeInstanceOf(CallFailed);
  expect(refused).toMatchObject({
    data: { httpStatus: 409, wire: { code: "stall.soldOut", details: { unitsLeft: 0 } } },
  });
  const nowhere = calls("http://127.0.0.1:1");
  const lost = await Promise.all([failure(nowhere.ask("list", {})), failure(nowhere.send("buy", { id }))]);
  for (const one of lost) expect(one).toMatchObject({ name: "CallFailed", data: null });
  expect(await failure(callsTo(`${door.url}/elsewhere`).ask("list", {}))).toMatchObject({ data: null });
});

test("a call that is given up is a lost one: nobody knows what became of it", async () => {
  const given = failure(calls().send("buy", { id }, { signal: AbortSignal.abort() }));
  expect(await given).toMatchObject({ name: "CallFailed", data: null });
});

test("the stream tells when it stands, what happens, and comes back by itself with what it missed", async () => {
  const heard: string[] = [];
  const turns: boolean[] = [];
  const close = openStream(`${door.url}/api/trpc`, { connectionId: crypto.randomUUID() } as const, {
    onEvent: (_, { type }: LiveEvent) => heard.push(type),
    onTurn: (connected) => turns.push(connected),
    onEnd: () => heard.push("over"),
  });
  await vi.waitFor(() => expect(heard).toEqual(["ready"]));
  for (const one of liveHub().clients) one.end();
  liveHub().publish({ id: "while-away", type: "while.away", topics: ["public"], data: {} });
  await vi.waitFor(() => expect(heard).toContain("while.away"), 3_000);
  expect(turns.slice(0, 3)).toEqual([true, false, true]);
  close();
  await vi.waitFor(() => expect(liveHub().clients).toEqual([]));
  expect(heard).not.toContain("over");
});

test("a stream that the server will not open is over at once", async () => {
  const onEnd = vi.fn();
  openStream(`${door.url}/api/trpc`, { connectionId: "?" }, { onEvent: () => {}, onTurn: () => {}, onEnd });
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalled());
});
