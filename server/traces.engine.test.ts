import { afterAll, beforeAll, expect, it } from "vitest";
import { callsTo } from "@/components/api/calls";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { traceFrom, withTrace } from "@/server/platform/trace";
import { reactions } from "@/server/reactions";
import { postSurplus } from "@/server/surplus/surplus.commands";
import { postInput, surplusClaimed } from "@/server/surplus/surplus.contract";
import { startSpanCollector, type ToldSpan } from "@/server/testing/span-collector";
import { type Started, startDoor, startWorkers } from "@/server/testing/start-process";

const STARTED_WITHIN_MS = 120_000;
const SOON = { timeout: 20 * SECOND, interval: 100 };
const ERROR = 2;

let collector: Awaited<ReturnType<typeof startSpanCollector>>;
let rescue: Rescue;
let kitchen: MemberActor;
let processes: readonly Started[] = [];
let [cooksToken, token] = ["", ""];

beforeAll(async () => {
  [collector, rescue] = await Promise.all([startSpanCollector(), startRescue()]);
  const { provider, ngo } = await rescue.town();
  kitchen = provider;
  [cooksToken = "", token = ""] = await signInAll(rescue.database.db, [provider, await ngo(100)]);
  const { url } = rescue.database;
  const told = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  processes = await Promise.all([startDoor(url, told), startWorkers(url, told)]);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  await rescue.database.close();
  collector.close();
});

/** The wire client of our screens, with the header it makes. */
const screen = (whose = token) => callsTo(`${processes[0]?.url}/api/trpc`, { authorization: `Bearer ${whose}` });

function boxes(now: Date) {
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, 2 * HOUR).toISOString() };
  return { ...tenKilograms, ...times };
}
async function post(): Promise<string> {
  const now = new Date();
  return (await rescue.as(kitchen, now).surplus.post(boxes(now))).id;
}

const named = (name: string) => collector.spans.filter((span) => span.name === name);
const traceOf = (span: ToldSpan | undefined) => collector.spans.filter(({ traceId }) => traceId === span?.traceId);
/** The names from a span up to what came from the browser. */
function wayUp(trace: readonly ToldSpan[], span: ToldSpan | undefined): string[] {
  if (!span) return [];
  return [
    span.name,
    ...wayUp(
      trace,
      trace.find(({ spanId }) => spanId === span.parentSpanId),
    ),
  ];
}

function rootsOf(trace: readonly ToldSpan[]): readonly ToldSpan[] {
  const ids = new Set(trace.map(({ spanId }) => spanId));
  return trace.filter(({ parentSpanId }) => !ids.has(parentSpanId ?? ""));
}

it("shows one connected trace from the request of a screen to the last reaction of its claim", async () => {
  const claim = (await screen().send("surplus.claim", { id: await post(), units: 5 })) as { pickupCode: string };
  const request = () => named("POST /api/trpc/surplus.claim")[0];
  const wanted = reactions.filter(({ type }) => type === surplusClaimed.type).map(({ name }) => `react ${name}`);
  expect(wanted.length).toBeGreaterThan(2);
  const names = () => traceOf(request()).map(({ name }) => name);
  await expect
    .poll(names, SOON)
    .toEqual(expect.arrayContaining([...wanted, "react deliver-in-app", "show surplus.claimed"]));

  const trace = traceOf(request());
  expect(rootsOf(trace)).toEqual([request()]);
  expect(request()?.parentSpanId).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(trace.map(({ service }) => service))).toEqual(new Set(["web", "all"]));

  const last = trace.find(({ name }) => name === "react deliver-in-app");
  expect(wayUp(trace, last)).toEqual([
    "react deliver-in-app",
    "publish notification.due_in_app",
    "react tell-of-claim",
    "publish surplus.claimed",
    "surplus.claim",
    "POST /api/trpc/surplus.claim",
  ]);
  const statement = trace.find(({ name, service }) => name === "sql with" && service === "web");
  expect(wayUp(trace, statement)).toEqual(["sql with", "write claim", "surplus.claim", "POST /api/trpc/surplus.claim"]);
  expect(trace.filter(({ status }) => status.code === ERROR)).toEqual([]);
  for (const span of trace) expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
  const words = collector.spans
    .flatMap(({ name, status, facts }) => [name, status.message, facts["db.query.text"]])
    .join();
  for (const secret of [claim.pickupCode, token, tenKilograms.title]) expect(words.includes(secret)).toBe(false);
});

it("shows what came of a posting in the trace of who posted it, though it rested before anyone was offered it", async () => {
  const input = { ...boxes(new Date()), undoable: true };
  const { id } = (await screen(cooksToken).send("surplus.post", input)) as { id: string };
  await rescue.database.sql`update surplus set posted_at = now() where id = ${id}`;
  const request = () => named("POST /api/trpc/surplus.post")[0];
  const names = () => traceOf(request()).map(({ name }) => name);
  await expect.poll(names, SOON).toEqual(expect.arrayContaining(["react tell-of-offer", "react learn-from-posting"]));
  const trace = traceOf(request());
  expect(rootsOf(trace)).toEqual([request()]);
  const told = trace.find(({ name }) => name === "react tell-of-offer");
  expect(wayUp(trace, told)).toEqual([
    "react tell-of-offer",
    "publish offer.made",
    "react offer-what-was-posted",
    "publish surplus.posted",
    "open after rest",
    "surplus.post",
    "POST /api/trpc/surplus.post",
  ]);
});

it("shows each offer in the trace of its own lot, though lots of the same seconds are matched together", async () => {
  const now = new Date();
  const traces = Array.from({ length: 12 }, () => traceFrom(null));
  await rescue.database.db.transaction(async (tx) => {
    for (const trace of traces)
      await withTrace(trace, () =>
        postSurplus({ tx, actor: kitchen, now }, postInput.parse({ ...boxes(now), units: 1 })),
      );
  });
  const offersIn = ({ traceId }: { traceId: string }) =>
    named("publish offer.made").filter((one) => one.traceId === traceId);
  await expect.poll(() => traces.map((trace) => offersIn(trace).length), SOON).toEqual(traces.map(() => 1));
});

it("shows a refusal as what it is, and a trace of its own for each request", async () => {
  const refused = screen().send("surplus.claim", { id: crypto.randomUUID(), units: 1 });
  await expect(refused).rejects.toThrow("surplus.unknown");
  const missing = () => named("surplus.claim").find(({ facts }) => facts.outcome === "missing");
  await expect.poll(() => missing()?.status.code, SOON).not.toBeUndefined();
  expect(missing()?.status.code).not.toBe(ERROR);
  expect(missing()?.traceId).not.toBe(named("surplus.claim")[0]?.traceId);
});

it("shows what a sweep did without being asked as a trace that begins with it", async () => {
  await expect.poll(() => named("sweep expire-surplus").length, SOON).toBeGreaterThan(0);
  const [sweep] = named("sweep expire-surplus");
  expect(sweep?.parentSpanId ?? "").toBe("");
  expect(traceOf(sweep).some(({ name }) => name.startsWith("sql "))).toBe(true);
});

it("loses spans, never a request or a timely end, where the collector is away", async () => {
  collector.close();
  expect(await screen().send("surplus.claim", { id: await post(), units: 1 })).toMatchObject({ state: "held" });
  const since = performance.now();
  await Promise.all(processes.map((one) => one.kill("SIGTERM")));
  expect(performance.now() - since).toBeLessThan(12 * SECOND);
});
