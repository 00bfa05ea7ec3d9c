import { setTimeout as sleep } from "node:timers/promises";
import { type Principal, seedPrincipals } from "@/bench/stage/cast";
import { fire, type Shot, type Volley } from "@/bench/stage/load";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { buyShot, seedSales } from "@/bench/stage/sales";
import { type Engine, Stage } from "@/bench/stage/stage";
import { later, MINUTE } from "@/server/kernel/time";

const BUYERS = 2_000;
const PURCHASES = 4_000;
/** As many as keep the engine busy: the embedded database works off one transaction after the other. */
const CONNECTIONS = { embedded: 6, postgres: 48, full: 48 } as const;
const ROUNDS = 3;
const RACERS = 500;
const HOT_UNITS = 50;
const PORT = 23_200;

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
/** The auction is still to come: every purchase costs the list price. */
const selling = (count: number, units: number) => ({ count, units, auctionFrom: later(new Date(), 30 * MINUTE) });

type Row = (string | number)[];
const rowOf = (engine: Engine, what: string, { perSecond, p50, p95, p99, statuses }: Volley): Row => [
  ...[engine, what, rate(perSecond), milliseconds(p50), milliseconds(p95), milliseconds(p99)],
  JSON.stringify(statuses),
];

/** Everyone wants one of fifty at once: the first are served, the last ten drawn. */
async function hot(stage: Stage, port: number, provider: Principal, buyers: readonly Principal[]): Promise<Row[]> {
  const [lot] = await seedSales(stage, provider, selling(1, HOT_UNITS));
  const shots = Array.from({ length: RACERS }, (_, n): Shot => buyShot(at(buyers, n).token, `${lot}`, `hot-${n}`));
  const began = performance.now();
  const volley = await fire([port], RACERS, shots);
  const sold = async () => {
    const [row] = await stage.database.sql<{ units: number }[]>`
      select coalesce(sum(units), 0)::int as units from purchase where surplus_id = ${`${lot}`}`;
    return row?.units ?? 0;
  };
  while ((await sold()) < HOT_UNITS && performance.now() - began < MINUTE) await sleep(50);
  const seconds = (performance.now() - began) / 1_000;
  const what = `${RACERS} people want one of ${HOT_UNITS} units; ${await sold()} sold after ${seconds.toFixed(1)} s, the last by a draw`;
  return [rowOf(stage.engine, what, volley)];
}

async function measure(engine: Engine): Promise<Row[]> {
  const stage = await Stage.open(engine);
  const [provider] = await seedPrincipals(stage, "provider", 1);
  if (!provider) throw new Error("no provider");
  const buyers = await seedPrincipals(stage, "ngo", BUYERS);
  const { url } = await stage.startWeb(PORT);
  await stage.start("price-decay");
  const port = Number(new URL(url).port);
  const rows: Row[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const lots = await seedSales(stage, provider, selling(PURCHASES, 5));
    const shots = lots.map((lot, n): Shot => buyShot(at(buyers, n).token, lot, `r${round}-${n}`));
    rows.push(
      rowOf(
        engine,
        `purchases of distinct lots by ${CONNECTIONS[engine]} connections, round ${round}`,
        await fire([port], CONNECTIONS[engine], shots),
      ),
    );
  }
  rows.push(...(await hot(stage, port, provider, buyers)));
  await stage.close();
  return rows;
}

const engines =
  process.argv.slice(2).length > 0 ? (process.argv.slice(2) as Engine[]) : (["embedded", "postgres"] as const);
const rows: Row[] = [];
for (const engine of engines) rows.push(...(await measure(engine)));
report(
  "Purchases end to end: HTTP, auth, limits, idempotency, price, claim with its code, outbox",
  "npm run bench:purchases",
  ["engine", "what", "per second", "p50", "p95", "p99", "statuses"],
  rows,
);
