import { setTimeout as sleep } from "node:timers/promises";
import { seedPrincipals } from "@/bench/stage/cast";
import { fire } from "@/bench/stage/load";
import { postShot } from "@/bench/stage/posting";
import { milliseconds, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";

const POSTS = 200;
const PAUSE_MS = 50;
const PORT = 23_120;

/** From the moment a lot was posted to the moment the relay told the screens of its offer. */
async function measure(engine: Engine): Promise<(string | number)[]> {
  const stage = await Stage.open(engine);
  const kitchens = await seedPrincipals(stage, "provider", POSTS);
  await seedPrincipals(stage, "ngo", 200);
  const { url } = await stage.startWeb(PORT);
  await stage.start("all");
  const seen = new Map<string, number>();
  await stage.database.sql.listen("live", (payload) => {
    for (const { type, data } of JSON.parse(payload) as { type: string; data: { surplusId?: string } | null }[])
      if (type === "offer.made" && data?.surplusId) seen.set(data.surplusId, performance.now());
  });
  const posted = new Map<string, number>();
  for (const kitchen of kitchens) {
    const began = performance.now();
    const { hits } = await fire([Number(new URL(url).port)], 1, [postShot(kitchen.token)]);
    posted.set((JSON.parse(hits[0]?.body ?? "{}") as { id: string }).id, began);
    await sleep(PAUSE_MS);
  }
  await sleep(3_000);
  await stage.close();
  const waits = [...posted]
    .map(([id, began]) => (seen.get(id) ?? Number.POSITIVE_INFINITY) - began)
    .sort((a, b) => a - b);
  const at = (share: number) => milliseconds(waits[Math.floor(waits.length * share)] ?? Number.NaN);
  return [engine, POSTS, waits.filter(Number.isFinite).length, at(0.5), at(0.95), at(0.99)];
}

const rows = [await measure("embedded"), await measure("postgres")];
report(
  "Post to offer: from the request to the event on every screen",
  "npm run bench:offers",
  ["engine", "posts", "offered", "p50", "p95", "p99"],
  rows,
);
