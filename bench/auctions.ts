import { setTimeout as sleep } from "node:timers/promises";
import { seedPrincipals } from "@/bench/stage/cast";
import { percentile } from "@/bench/stage/load";
import { milliseconds, report } from "@/bench/stage/results";
import { seedSales } from "@/bench/stage/sales";
import { type Engine, Stage } from "@/bench/stage/stage";
import type { SurplusId } from "@/server/kernel/id";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { priceStepped } from "@/server/market/market.contract";
import { stepShare } from "@/server/market/step-share.rules";
import { runSweep } from "@/server/platform/run-sweep";
import { priceSweeps } from "@/server/sweeps";

const AUCTIONS = 10_000;
const WATCHED_MS = 2 * MINUTE;
const SETTLE_MS = 15 * SECOND;

type Row = (string | number)[];

/** The worker's own loop in this process, so that its processor time is told apart from the database's. */
async function decay(stage: Stage, until: number): Promise<{ busyMs: number; seen: number[] }> {
  const [row] = priceSweeps;
  if (!row) throw new Error("no sweep of prices");
  const { db, sql } = stage.database;
  const seen: number[] = [];
  const [newest] = await sql<{ id: string }[]>`select id from outbox order by id desc limit 1`;
  let [busyMs, last] = [0, newest?.id ?? "00000000-0000-0000-0000-000000000000"];
  while (Date.now() < until) {
    const before = process.cpuUsage();
    const { nextRunAt } = await runSweep(db, row, () => new Date());
    const used = process.cpuUsage(before);
    busyMs += (used.user + used.system) / 1_000;
    const now = Date.now();
    const told = await sql<{ id: string; lot: SurplusId; from: string }[]>`
      select o.id, s.surplus_id as lot, s.auction_from as from from outbox o join sale s on s.surplus_id = (o.payload->>'surplusId')::uuid
      where o.type = ${priceStepped.type} and o.id > ${last}::uuid order by o.id`;
    // A step is late by what has passed since its place in the minute.
    for (const { lot, from } of told) seen.push((now - Date.parse(from) - stepShare(lot) * MINUTE) % MINUTE);
    last = told.at(-1)?.id ?? last;
    await sleep(Math.max(0, nextRunAt.getTime() - Date.now()));
  }
  return { busyMs, seen };
}

async function measure(engine: Engine): Promise<Row> {
  const stage = await Stage.open(engine);
  const [provider] = await seedPrincipals(stage, "provider", 1);
  if (!provider) throw new Error("no provider");
  await seedSales(stage, provider, { count: AUCTIONS, units: 5, auctionFrom: later(new Date(), 2 * SECOND) });
  await decay(stage, Date.now() + SETTLE_MS);
  const { busyMs, seen } = await decay(stage, Date.now() + WATCHED_MS);
  await stage.close();
  const lags = seen.toSorted((one, other) => one - other);
  const cpu = `${((busyMs / WATCHED_MS) * 100).toFixed(1)} %`;
  return [
    engine,
    AUCTIONS,
    lags.length,
    cpu,
    milliseconds(percentile(lags, 0.5)),
    milliseconds(percentile(lags, 0.99)),
  ];
}

const engines =
  process.argv.slice(2).length > 0 ? (process.argv.slice(2) as Engine[]) : (["embedded", "postgres"] as const);
const rows: Row[] = [];
for (const engine of engines) rows.push(await measure(engine));
report(
  "Live auctions: one worker announces every step of every minute",
  "npm run bench:auctions",
  ["engine", "auctions", "steps in two minutes", "worker, of one core", "step lag p50", "step lag p99"],
  rows,
  "A lag counts from the moment a step is due until the worker has committed all that was due with it; the sweep looks twice a second.",
);
