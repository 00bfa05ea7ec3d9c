import { seedLots, seedPrincipals } from "@/bench/stage/cast";
import { fire, type Shot, stream, type Volley } from "@/bench/stage/load";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";

const LOTS = 100_000;
const QUERIES = 4_000;
const CONNECTIONS = 8;
const PORT = 23_110;
/** Of the rate reached, at which answers are timed without a queue before them. */
const CRUISE = 0.5;

/** A look around a random point of the city, as the list of a recipient asks. */
function look(token: string): Shot {
  const input = {
    latitude: -6.2 + (Math.random() - 0.5) * 0.3,
    longitude: 106.82 + (Math.random() - 0.5) * 0.3,
    limit: 30,
  };
  const path = `/api/trpc/surplus.nearby?input=${encodeURIComponent(JSON.stringify(input))}`;
  return { method: "GET", path, headers: { authorization: `Bearer ${token}` } };
}

type Row = (string | number)[];
const rowOf = (engine: Engine, load: string, { perSecond, p50, p95, p99, statuses }: Volley): Row => [
  ...[engine, LOTS, load, rate(perSecond)],
  ...[...[p50, p95, p99].map(milliseconds), JSON.stringify(statuses)],
];

async function measure(engine: Engine): Promise<Row[]> {
  const stage = await Stage.open(engine);
  const [provider] = await seedPrincipals(stage, "provider", 1);
  const ngos = await seedPrincipals(stage, "ngo", 500);
  if (!provider) throw new Error("no provider");
  await seedLots(stage, [provider], LOTS, 10, 0.4);
  const { url } = await stage.startWeb(PORT);
  const port = Number(new URL(url).port);
  const shots = Array.from({ length: QUERIES }, (_, index) => look(ngos[index % ngos.length]?.token ?? ""));
  const full = await fire([port], CONNECTIONS, shots);
  const cruise = full.perSecond * CRUISE;
  const calm = await stream(
    [port],
    cruise,
    shots.map((shot) => () => shot),
  );
  await stage.close();
  return [
    rowOf(engine, `${CONNECTIONS} connections without a pause`, full),
    rowOf(engine, `${CRUISE * 100} % of that rate`, calm),
  ];
}

const rows = [...(await measure("embedded")), ...(await measure("postgres")), ...(await measure("full"))];
report(
  "Nearby: thirty nearest of the open lots, over HTTP with auth",
  "npm run bench:nearby",
  ["engine", "open lots", "load", "per second", "p50", "p95", "p99", "statuses"],
  rows,
);
