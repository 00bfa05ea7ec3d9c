import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { LIVE_PATH } from "@/server/platform/health-paths";
import { appRouter } from "@/server/root";
import { ask } from "@/server/testing/partner";
import { scrape } from "@/server/testing/scrape";
import { type Started, startDoor, startProcess, startWorkers } from "@/server/testing/start-process";
import { dashboardQueries, readQuery, recordedNames, ruleQueries } from "@/server/testing/told-queries";

/** No collector listens there, and nothing else suffers from that. */
const TOLD = { METRICS_PORT: "0", OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
const STARTED_WITHIN_MS = 120_000;
/** A scrape may show what was read up to five seconds ago. */
const SOON = { timeout: 20 * SECOND, interval: 300 };

const TONS_WEIGHED = 'food_waste_prevented_tons_total{weight="weighed"}';

const PARTS = ["_bucket", "_sum", "_count"];

/** Declared by the whole set of workers while it lived. */
let jobNames: readonly string[] = [];
let rescue: Rescue;
let kitchen: MemberActor;
let door: Started;
let workers: Started;
let tokens: readonly string[] = [];

beforeAll(async () => {
  rescue = await startRescue();
  const { provider, ngo } = await rescue.town();
  kitchen = provider;
  tokens = await signInAll(rescue.database.db, [provider, await ngo(100), await ngo(200)]);
  const { url } = rescue.database;
  [door, workers] = await Promise.all([startDoor(url, TOLD), startWorkers(url, TOLD)]);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all([door.kill(), workers.kill()]);
  await rescue.database.close();
});

const [KITCHEN, NGO, OTHER_NGO] = [0, 1, 2];
const call = (who: number, what: string, body?: object) => ask(door, tokens[who] ?? "", what, body);
const atDoor = async (series: string) => (await scrape(door.metrics)).value(series) ?? 0;
const atWorkers = async (series: string) => (await scrape(workers.metrics)).value(series);

async function post(postedAt = new Date()): Promise<string> {
  const times = {
    cookedAt: later(postedAt, -HOUR).toISOString(),
    pickupUntil: later(postedAt, 2 * HOUR).toISOString(),
  };
  return (await rescue.as(kitchen, postedAt).surplus.post({ ...tenKilograms, ...times })).id;
}
const claim = (who: number, lot: string, units = 5) => call(who, `POST /surplus/${lot}/claims`, { units });

it("times a lot from its posting to its first claim, and never to a later one", async () => {
  const lot = await post(later(new Date(), -90 * SECOND));
  const first = await claim(NGO, lot);
  expect(first.status).toBe(201);
  expect((await claim(OTHER_NGO, lot)).status).toBe(201);
  expect(await atDoor("surplus_claim_latency_seconds_count")).toBe(1);
  const waited = await atDoor("surplus_claim_latency_seconds_sum");
  expect(waited).toBeGreaterThanOrEqual(90);
  expect(waited).toBeLessThan(120);
  expect(await atDoor('surplus_claim_latency_seconds_bucket{le="60"}')).toBe(0);
  expect(await atDoor('surplus_claim_latency_seconds_bucket{le="120"}')).toBe(1);

  // Given back whole, the lot is as it was posted; who claims it now is still not the first.
  const again = await post();
  const { body } = await claim(NGO, again);
  expect((await call(NGO, `DELETE /claims/${body.id}`)).status).toBe(200);
  expect((await claim(OTHER_NGO, again)).status).toBe(201);
  expect(await atDoor("surplus_claim_latency_seconds_count")).toBe(2);
});

it("tells of every procedure how often it was called, how it ended and how long it took", async () => {
  const before = await atDoor('procedure_calls_total{procedure="surplus.claim",outcome="missing"}');
  const timed = await atDoor('procedure_duration_seconds_count{procedure="surplus.claim"}');
  expect((await claim(NGO, "01890000-0000-8000-8000-000000000000")).status).toBe(404);
  expect(await atDoor('procedure_calls_total{procedure="surplus.claim",outcome="missing"}')).toBe(before + 1);
  expect(await atDoor('procedure_duration_seconds_count{procedure="surplus.claim"}')).toBe(timed + 1);
  expect(await atDoor('http_request_duration_seconds_count{lane="/api/v1/",status="4xx"}')).toBeGreaterThan(0);
});

it("tells faults as none before the first comes: what begins above nothing has not grown, and no rate would see it", async () => {
  const { value } = await scrape(door.metrics);
  expect(value('http_request_duration_seconds_count{lane="/api/v1/",status="5xx"}')).toBe(0);
  expect(value('procedure_calls_total{procedure="surplus.claim",outcome="fault"}')).toBe(0);
  expect(await atWorkers('job_duration_seconds_count{name="expire-surplus",outcome="failed"}')).toBe(0);
  expect(await atWorkers('trace_spans_dropped_total{reason="full"}')).toBe(0);
});

it("counts accepted kilograms as the books do, weighed and estimated apart", async () => {
  const lot = await post();
  const { body } = await claim(NGO, lot, 25);
  const handed = await call(KITCHEN, "POST /pickups/verify", {
    code: body.pickupCode,
    acceptedUnits: 25,
    weightGrams: 9_750,
    method: "scale",
  });
  expect(handed.status).toBe(200);
  await expect.poll(() => atWorkers(TONS_WEIGHED), SOON).toBe(0.009_75);
  expect(await atWorkers('food_waste_prevented_tons_total{weight="estimated"}')).toBe(0);
});

it("tells how long each job takes, and how full the matching engine is", async () => {
  jobNames = [...(await scrape(workers.metrics)).names];
  expect(await atWorkers('job_duration_seconds_count{name="offer-what-was-posted",outcome="done"}')).toBeGreaterThan(0);
  expect(await atWorkers('job_duration_seconds_count{name="expire-surplus",outcome="done"}')).toBeGreaterThan(0);
  const saturation = await atWorkers("matching_engine_saturation_ratio");
  expect(saturation).toBeGreaterThan(0);
  expect(saturation).toBeLessThan(1);
});

it(
  "shows how far the relay is behind where the relay is dead, what nobody could digest, and the kilograms after a restart",
  async () => {
    await workers.kill();
    const sweeper = await startProcess("workers/sweeper.ts", rescue.database.url, TOLD);
    const told = async (series: string) => (await scrape(sweeper.metrics)).value(series) ?? 0;
    await post(later(new Date(), -40 * SECOND));
    await rescue.database.sql`insert into bus_dead_letter (consumer, message_id, attempts, error, died_at)
    values ('tell-of-claim', gen_random_uuid(), 6, 'torn', now())`;
    await expect.poll(() => told("outbox_depth"), SOON).toBeGreaterThan(0);
    expect(await told("outbox_lag_seconds")).toBeGreaterThanOrEqual(40);
    expect(await told("bus_dead_letters")).toBe(1);
    workers = await startProcess("workers/outbox-relay.ts", rescue.database.url, TOLD);
    await expect.poll(() => atWorkers("outbox_depth"), SOON).toBe(0);
    expect(await atWorkers("outbox_lag_seconds")).toBe(0);
    expect(await atWorkers("outbox_relayed_total")).toBeGreaterThan(0);
    for (const process of [sweeper, workers])
      expect((await scrape(process.metrics)).value(TONS_WEIGHED)).toBe(0.009_75);
    await sweeper.kill();
  },
  STARTED_WITHIN_MS,
);

it("tells of the process itself: its pool, its event loop, its memory", async () => {
  const { value } = await scrape(door.metrics);
  expect(value("database_pool_size")).toBe(10);
  const open = ["idle", "busy", "reserved"].map((state) => value(`database_pool_connections{state="${state}"}`) ?? 0);
  expect(open.reduce((sum, one) => sum + one)).toBeGreaterThan(0);
  expect(value("database_pool_waiting")).toBe(0);
  expect(value("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
  expect(value("process_resident_memory_bytes")).toBeGreaterThan(0);
  expect((await fetch(`${door.url}/metrics`)).status).toBe(404);
  expect((await fetch(door.metrics.replace("/metrics", "/"))).status).toBe(404);
  expect((await fetch(door.metrics, { method: "POST" })).status).toBe(405);
});

it("says that it lives beside its metrics, door and workers alike", async () => {
  for (const process of [door, workers])
    expect((await fetch(new URL(LIVE_PATH, process.metrics))).status, process.metrics).toBe(200);
});

const labelsOf = (series: string, name: string) => new RegExp(`[{,]${name}="([^"]*)"`).exec(series)?.[1];

it("tells every figure that a rule or a dashboard asks for", async () => {
  const told = [...(await scrape(door.metrics)).names, ...jobNames];
  // What Prometheus itself adds, and the parts of a histogram.
  const known = new Set([
    "up",
    ...recordedNames(),
    ...told.flatMap((name) => [name, ...PARTS.map((part) => name + part)]),
  ]);
  const queries = [...ruleQueries(), ...dashboardQueries()];
  expect(queries.length).toBeGreaterThan(50);
  const asked = queries.flatMap((query) => readQuery(query).metrics.map((metric) => ({ from: query.from, metric })));
  expect(asked.filter(({ metric }) => !known.has(metric))).toEqual([]);
  const wanted = new Set(asked.map(({ metric }) => metric.replace(/_(bucket|sum|count)$/, "")));
  for (const name of recordedNames()) if (!name.includes("ratio_rate")) expect(wanted).toContain(name);
  expect(() => readQuery({ from: "typo", text: "sum(rate(outbox_depth[5m])" })).toThrow("not a query");
});

it("adds up no figure of the whole product over those who tell it", () => {
  const books = ["outbox_depth", "outbox_lag_seconds", "bus_dead_letters", "unplaced_lots"];
  const summed = [...ruleQueries(), ...dashboardQueries()].flatMap((query) => readQuery(query).summed);
  expect(summed).toContain("http_request_duration_seconds_count");
  for (const book of [...books, "food_waste_prevented_tons_total"]) expect(summed).not.toContain(book);
});

it("makes no new series of anything a caller can invent", async () => {
  const hostile = (n: number) => [
    fetch(`${door.url}/api/trpc/invented.procedure${n}`),
    fetch(`${door.url}/api/trpc/surplus.invented${n},invented.other${n}?batch=1&input={}`),
    fetch(`${door.url}/api/v1/invented/${n}/%00`, { method: "DELETE" }),
    fetch(`${door.url}/api/v1/surplus/${crypto.randomUUID()}`, { headers: { traceparent: `00-${n}`, host: `h${n}` } }),
    fetch(`${door.url}/invented-page-${n}?q=${n}`, { headers: { "user-agent": `agent ${n}` } }),
    fetch(`${door.url}/api/v1/photos/${n}"},new_metric{a="b`),
    fetch(`${door.url}/kalender/${n}.ics`),
    call(NGO, `POST /surplus/${crypto.randomUUID()}/claims`, { units: n, words: `"}x{a="${n}` }),
    ask(door, `stolen-${n}`, "GET /surplus", undefined, { "accept-language": `x-${n}`, "idempotency-key": `key-${n}` }),
  ];
  await Promise.all(hostile(1));
  const before = new Set((await scrape(door.metrics)).series.keys());
  for (let n = 2; n < 12; n++) await Promise.all(hostile(n));
  const after = [...(await scrape(door.metrics)).series.keys()];
  // Only the statuses of the limits may join: by then the address has asked too often.
  const isOurs = (series: string) => !series.startsWith("nodejs_") && labelsOf(series, "outcome") !== "limited";
  const fresh = after.filter((series) => !before.has(series) && isOurs(series));
  expect(fresh).toEqual([]);

  const known = new Set(Object.keys(appRouter._def.procedures));
  const procedures = after.flatMap((series) => labelsOf(series, "procedure") ?? []);
  expect(procedures.filter((name) => !known.has(name))).toEqual([]);
  const lanes = new Set(after.flatMap((series) => labelsOf(series, "lane") ?? []));
  for (const lane of lanes)
    expect(["/api/trpc/", "/api/v1/", "/api/v1/photos", "/kalender/", "/health/", "/basemap/arsip/", "/"]).toContain(
      lane,
    );
  expect(after.length).toBeLessThan(3_000);
});
