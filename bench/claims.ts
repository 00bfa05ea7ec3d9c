import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Principal, seedLots, seedPrincipals } from "@/bench/stage/cast";
import { claimShot, fire, percentile, type Shot, stream, type Volley } from "@/bench/stage/load";
import { cpuSeconds } from "@/bench/stage/processes";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";
import { type Blast, blast } from "@/bench/stage/wrk";
import { CLAIM_STATEMENT } from "@/server/surplus/claim-statement.store";

const PRINCIPALS = 6_000;
/** A kitchen has some dozens of live pickup codes, which must differ; one with all of them would draw in vain again and again. */
const PROVIDERS = 1_000;
const CONNECTIONS = [32, 64, 96, 128];
const WARM_UP = 48;
const CRUISED = 20_000;
const SECONDS = 8;
/** More claims a second than two cores answer. */
const AT_MOST = 5_000;
/** Two instances of the web, as many as there are cores. */
const PORTS = [23_100, 23_101];
const RACERS = 1_000;
const RACES = 100;
/** Claims a second at which answers are timed: 70 % of the 3,000 that are asked of two cores. */
const CRUISE = 2_100;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** The same SQL on the same server: pgbench builds one request a transaction and runs the single-claim statement. */
async function pgbench(stage: Stage, providers: readonly Principal[], recipient: Principal): Promise<number> {
  const lots = await seedLots(stage, providers, 4_000, 10_000);
  await stage.database.sql.unsafe(`
    create function bench_id(region int) returns uuid language sql volatile as $$
      select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '8' || lpad(to_hex(region >> 2), 3, '0')
        || to_hex(8 | (region & 3)) || substr(md5(random()::text), 1, 15))::uuid $$;
    create table bench_lot (n serial primary key, id uuid)`);
  await stage.database.sql.unsafe("insert into bench_lot (id) select unnest($1::uuid[])", [lots]);
  const request = `(select json_build_array(json_build_object('ord', 0, 'claim_id', bench_id(3171), 'region_id', 3171, 'surplus_id', b.id,
    'recipient_id', '${recipient.organisationId}', 'person_id', '${recipient.personId}', 'units', 1, 'at_most', false, 'via', 'direct', 'offer_id', null,
    'halal_states', json_build_array('certified', 'claimed', 'unknown', 'no'), 'latitude', -6.2, 'longitude', 106.82, 'radius_meters', 25000,
    'code_hmac', md5(random()::text), 'code_cipher', md5(random()::text), 'idempotency_key', md5(random()::text), 'body_hash', 'x',
    'event_id', bench_id(3171), 'balance_id', bench_id(3171), 'trace_parent', null))::text from bench_lot b where n = :lot)`;
  const script = `\\set lot random(1, ${lots.length})\n${CLAIM_STATEMENT.replaceAll("$1", request).replaceAll("$2", "now()").replaceAll("\n", " ")};\n`;
  const file = join(mkdtempSync(join(tmpdir(), "pgbench-")), "claim.sql");
  writeFileSync(file, script);
  const out = execFileSync("/usr/lib/postgresql/15/bin/pgbench", [
    "-n",
    "-M",
    "prepared",
    "-c",
    "20",
    "-j",
    "1",
    "-T",
    "15",
    "-f",
    file,
    stage.env.DATABASE_URL ?? "",
  ]);
  return Number(/tps = ([\d.]+)/.exec(out.toString())?.[1]);
}

type Row = (string | number)[];
const timesOf = ({ p50, p95, p99 }: Volley) => [p50, p95, p99].map(milliseconds);
const rowOf = (engine: Engine, what: string, volley: Volley): Row => [
  ...[engine, what, rate(volley.perSecond)],
  ...[...timesOf(volley), JSON.stringify(volley.statuses)],
];

type Pids = Readonly<Record<string, readonly number[]>>;
const usedBy = (pids: Pids) =>
  Object.entries(pids).map(([name, each]) => ({
    name,
    seconds: each.reduce((sum, pid) => sum + cpuSeconds(pid), 0),
  }));
type Used = ReturnType<typeof usedBy>;

/** What one claim took of the processor, part by part. */
const costOf = (before: Used, after: Used, claims: number): string =>
  after
    .map(({ name, seconds }, index) => {
      const perClaim = ((seconds - (before[index]?.seconds ?? Number.NaN)) / claims) * 1_000;
      return `${name} ${perClaim.toFixed(2)} ms`;
    })
    .join(", ");

/** A house under test: its instances of the web, and who claims what. */
type House = Readonly<{ stage: Stage; pids: Pids; providers: readonly Principal[]; ngos: readonly Principal[] }>;

/** All instances at once, each with its share of the connections, as fast as they answer. */
async function fullTilt(
  { stage, pids, providers, ngos }: House,
  connections: number,
): Promise<{ row: Row; perSecond: number }> {
  const volleys = [];
  for (const port of PORTS) {
    const lots = await seedLots(stage, providers, (SECONDS * AT_MOST) / PORTS.length / 10, 10);
    const lines = Array.from({ length: lots.length * 10 }, (_, index) => ({
      token: at(ngos, index).token,
      surplusId: at(lots, index),
      key: `${connections}-${port}-${index}`,
    }));
    volleys.push({ url: `http://localhost:${port}`, lines });
  }
  const before = usedBy(pids);
  const blasts = await Promise.all(
    volleys.map(({ url, lines }) => blast(url, lines, connections / PORTS.length, SECONDS)),
  );
  const sum = (of: (one: Blast) => number) => blasts.reduce((total, one) => total + of(one), 0);
  const worst = (of: (one: Blast) => number) => milliseconds(Math.max(...blasts.map(of)));
  const perSecond = sum(({ requests, refused }) => requests - refused) / SECONDS;
  const row = [
    ...[stage.engine, `claims by ${connections} connections`, rate(perSecond)],
    ...[worst(({ p50 }) => p50), worst(({ p95 }) => p95), worst(({ p99 }) => p99)],
    `refused ${sum(({ refused }) => refused)}, broken ${sum(({ broken }) => broken)}; processor time a claim: ${costOf(before, usedBy(pids), perSecond * SECONDS)}`,
  ];
  return { row, perSecond };
}

const claimsOn = (lots: readonly string[], ngos: readonly Principal[], round: string): Shot[] =>
  Array.from({ length: lots.length * 10 }, (_, index) =>
    claimShot(at(ngos, index).token, at(lots, index), `${round}-${index}`),
  );

/**
 * Everyone at once for the only unit of a lot, again and again, at one instance, which their own lines fill; others each time, so that
 * nobody meets a limit of their own.
 */
async function race({ stage, providers, ngos }: House): Promise<Row> {
  const winners: number[] = [];
  const losers: number[] = [];
  const wins: number[] = [];
  const statuses: Record<number, number> = {};
  for (let round = 0; round < RACES; round += 1) {
    const [hot] = await seedLots(stage, providers, 1, 1);
    const racers = Array.from({ length: RACERS }, (_, index) => at(ngos, round * RACERS + index));
    const shots = racers.map(({ token }, index) => claimShot(token, `${hot}`, `race-${round}-${index}`));
    const { hits } = await fire(PORTS.slice(0, 1), RACERS, shots);
    const won = hits.filter(({ status }) => status === 200);
    wins.push(won.length);
    winners.push(...won.map((hit) => hit.milliseconds));
    losers.push(...hits.filter(({ status }) => status === 409).map((hit) => hit.milliseconds));
    for (const { status } of hits) statuses[status] = (statuses[status] ?? 0) + 1;
  }
  const [winner, loser] = [winners, losers].map((times) => times.toSorted((one, other) => one - other));
  const rounds = (count: (won: number) => boolean) => wins.filter(count).length;
  const [p50, p99] = [percentile(winner ?? [], 0.5), percentile(loser ?? [], 0.99)];
  const of = `one winner in ${rounds((won) => won === 1)}, none in ${rounds((won) => won === 0)}, several in ${rounds((won) => won > 1)}`;
  const what = `${RACERS} race for one unit, ${RACES} rounds: ${of}; losers' p99 ÷ winner's p50`;
  return [
    stage.engine,
    what,
    (p99 / p50).toFixed(2),
    milliseconds(p50),
    "",
    milliseconds(p99),
    JSON.stringify(statuses),
  ];
}

async function measure(engine: Engine): Promise<Row[]> {
  const stage = await Stage.open(engine);
  const providers = await seedPrincipals(stage, "provider", PROVIDERS);
  const ngos = await seedPrincipals(stage, "ngo", PRINCIPALS);
  const webs = [];
  for (const port of PORTS) webs.push((await stage.startWeb(port)).pid);
  const pids = { web: webs, ...Object.fromEntries(Object.entries(stage.engines).map(([name, pid]) => [name, [pid]])) };
  const house: House = { stage, pids, providers, ngos };
  await fullTilt(house, WARM_UP);
  const tilts = [];
  for (const connections of CONNECTIONS) tilts.push(await fullTilt(house, connections));
  const best = Math.max(...tilts.map(({ perSecond }) => perSecond));
  const cruise = claimsOn(await seedLots(stage, providers, CRUISED / 10, 10), ngos, "cruise").map((shot) => () => shot);
  const rows: Row[] = [
    ...tilts.map(({ row }) => row),
    rowOf(engine, `claims at ${rate(CRUISE)} a second`, await stream(PORTS, CRUISE, cruise)),
  ];
  if (engine !== "embedded") {
    rows.push(await race(house));
    const alone = await pgbench(stage, providers, at(ngos, 0));
    rows.push([engine, "pgbench, single-claim statement, 20 clients", rate(alone), "", "", "", ""]);
    rows.push([engine, "claims end to end ÷ pgbench, at their best", (best / alone).toFixed(2), "", "", "", ""]);
  }
  await stage.close();
  return rows;
}

const engines =
  process.argv.slice(2).length > 0 ? (process.argv.slice(2) as Engine[]) : (["embedded", "postgres", "full"] as const);
const rows: Row[] = [];
for (const engine of engines) rows.push(...(await measure(engine)));
report(
  "Claims end to end: HTTP, auth, limits, idempotency, durable, outbox",
  "npm run bench:claims",
  ["engine", "what", "per second", "p50", "p95", "p99", "statuses"],
  rows,
  "Two instances of the web, in the races one; full tilt by wrk, the rest by a generator of our own. `full` is PostgreSQL with Redis and NATS. In the races p50 is the winners', p99 the losers'.",
);
