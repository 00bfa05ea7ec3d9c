import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Principal, seedLots, seedPrincipals } from "@/bench/stage/cast";
import { claimShot, fire } from "@/bench/stage/load";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";
import { CLAIM_STATEMENT } from "@/server/surplus/claim-statement.store";

const PRINCIPALS = 4_000;
const CLAIMS = 20_000;
const CONNECTIONS = 48;
const WARM_UP = 4_000;
const ROUNDS = 3;
const PORT = 23_100;
const RACERS = 200;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** The same SQL on the same server: pgbench builds one request a transaction and runs the single-claim statement. */
async function pgbench(stage: Stage, provider: Principal, recipient: Principal): Promise<number> {
  const lots = await seedLots(stage, provider, 4_000, 10_000);
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

async function measure(engine: Engine): Promise<(string | number)[][]> {
  const stage = await Stage.open(engine);
  const [provider] = await seedPrincipals(stage, "provider", 1);
  if (!provider) throw new Error("no provider");
  const ngos = await seedPrincipals(stage, "ngo", PRINCIPALS);
  const { url } = await stage.startWeb(PORT);
  const port = Number(new URL(url).port);
  const rows: (string | number)[][] = [];
  const first = await seedLots(stage, provider, WARM_UP / 10, 10);
  const warmUp = Array.from({ length: WARM_UP }, (_, index) =>
    claimShot(at(ngos, index).token, at(first, index), `warm-${index}`),
  );
  await fire([port], CONNECTIONS, warmUp);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const lots = await seedLots(stage, provider, CLAIMS / 10, 10);
    const shots = Array.from({ length: CLAIMS }, (_, index) =>
      claimShot(at(ngos, index).token, at(lots, index), `r${round}-${index}`),
    );
    const volley = await fire([port], CONNECTIONS, shots);
    rows.push([
      engine,
      `claims, round ${round}`,
      rate(volley.perSecond),
      milliseconds(volley.p50),
      milliseconds(volley.p95),
      milliseconds(volley.p99),
      JSON.stringify(volley.statuses),
    ]);
  }
  const [hot] = await seedLots(stage, provider, 1, 1);
  const race = await fire(
    [port],
    RACERS,
    Array.from({ length: RACERS }, (_, index) => claimShot(at(ngos, index).token, hot as string, `race-${index}`)),
  );
  rows.push([
    engine,
    `${RACERS} race for one unit`,
    rate(race.perSecond),
    milliseconds(race.p50),
    milliseconds(race.p95),
    milliseconds(race.p99),
    JSON.stringify(race.statuses),
  ]);
  if (engine === "postgres")
    rows.push([
      engine,
      "pgbench, single-claim statement, 20 clients",
      rate(await pgbench(stage, provider, at(ngos, 0))),
      "",
      "",
      "",
      "",
    ]);
  await stage.close();
  return rows;
}

const engines =
  process.argv.slice(2).length > 0 ? (process.argv.slice(2) as Engine[]) : (["embedded", "postgres"] as const);
const rows: (string | number)[][] = [];
for (const engine of engines) rows.push(...(await measure(engine)));
report(
  "Claims end to end: HTTP, auth, limits, idempotency, durable, outbox, 48 connections",
  "npm run bench:claims",
  ["engine", "what", "per second", "p50", "p95", "p99", "statuses"],
  rows,
);
