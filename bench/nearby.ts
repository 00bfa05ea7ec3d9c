import { seedLots, seedPrincipals } from "@/bench/stage/cast";
import { fire, type Shot } from "@/bench/stage/load";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";

const LOTS = 100_000;
const QUERIES = 4_000;
const CONNECTIONS = 8;
const PORT = 23_110;

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

async function measure(engine: Engine): Promise<(string | number)[]> {
  const stage = await Stage.open(engine);
  const [provider] = await seedPrincipals(stage, "provider", 1);
  const ngos = await seedPrincipals(stage, "ngo", 500);
  if (!provider) throw new Error("no provider");
  await seedLots(stage, provider, LOTS, 10, 0.4);
  const { url } = await stage.startWeb(PORT);
  const shots = Array.from({ length: QUERIES }, (_, index) => look(ngos[index % ngos.length]?.token ?? ""));
  const volley = await fire([Number(new URL(url).port)], CONNECTIONS, shots);
  await stage.close();
  const times = [volley.p50, volley.p95, volley.p99].map(milliseconds);
  return [engine, LOTS, rate(volley.perSecond), ...times, JSON.stringify(volley.statuses)];
}

const rows = [await measure("embedded"), await measure("postgres"), await measure("full")];
report(
  "Nearby: thirty nearest of the open lots, over HTTP with auth",
  "npm run bench:nearby",
  ["engine", "open lots", "per second", "p50", "p95", "p99", "statuses"],
  rows,
);
