import { setTimeout as sleep } from "node:timers/promises";
import { ALL_JAKARTA, seedPrincipals } from "@/bench/stage/cast";
import { COST_COLUMNS, COST_NOTE, costRows } from "@/bench/stage/cost";
import { percentile, stream } from "@/bench/stage/load";
import { postShot } from "@/bench/stage/posting";
import { cpuSeconds } from "@/bench/stage/processes";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { Stage } from "@/bench/stage/stage";
import { LIVE_CHANNEL } from "@/server/live/live.contract";
import { readNumbered } from "@/server/outbox/live-number";
import { openRedis } from "@/server/platform/redis";
import { hearRedis } from "@/server/platform/redis-channel";

const POSTS = Number(process.env.POSTS ?? 10_000);
const SECONDS = Number(process.env.SECONDS ?? 60);
/** Posts from other kitchens before anything is timed: no evening begins with processes that have just started. */
const WARM_UP = 1_500;
const WARM_UP_RATE = 25;
const NGOS = 1_000;
const PORT = 23_130;
const SETTLED_WITHIN_MS = 60_000;
/** Lots that were neither offered to anyone nor left with a reason. */
const forgotten = async ({ database }: Stage): Promise<number> => {
  const [row] = await database.sql<{ count: number }[]>`
    select count(*)::int as count from surplus s where not exists (select from asked a where a.surplus_id = s.id)
      and not exists (select from unplaced u where u.surplus_id = s.id)`;
  return row?.count ?? Number.NaN;
};

const stage = await Stage.open("full");
const kitchens = await seedPrincipals(stage, "provider", WARM_UP + POSTS, ALL_JAKARTA);
await seedPrincipals(stage, "ngo", NGOS, ALL_JAKARTA);
await stage.database.sql.unsafe("analyze");
const processes = {
  web: await stage.startWeb(PORT),
  matcher: await stage.start("matcher"),
  "outbox-relay": await stage.start("outbox-relay"),
  reactor: await stage.start("reactor"),
};
const told = new Map<string, number>();
const redis = openRedis(stage.env.REDIS_URL ?? "");
const hear = (payload: string) => {
  const now = performance.now();
  for (const { type, data } of JSON.parse(readNumbered(payload).text) as {
    type: string;
    data: { surplusId?: string } | null;
  }[])
    if (type === "offer.made" && data?.surplusId && !told.has(data.surplusId)) told.set(data.surplusId, now);
};
const ears = hearRedis(redis.target, LIVE_CHANNEL, { message: hear, lost: () => {} });
const shots = kitchens.map((kitchen, index) => () => postShot(kitchen.token, `peak-${index}`));
const isSettled = async () => (await forgotten(stage)) === 0;
await stream([PORT], WARM_UP_RATE, shots.splice(0, WARM_UP));
while (!(await isSettled())) await sleep(250);
const warmedUp = new Date();
const pids = {
  ...Object.fromEntries(Object.entries(processes).map(([name, { pid }]) => [name, pid])),
  ...stage.engines,
};
const used = () => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuSeconds(pid)]));
const before = used();
const began = performance.now();
const volley = await stream([PORT], POSTS / SECONDS, shots);
const postedIn = (performance.now() - began) / 1_000;
while (!(await isSettled()) && performance.now() - began < SECONDS * 1_000 + SETTLED_WITHIN_MS) await sleep(250);
const settledIn = (performance.now() - began) / 1_000;
await sleep(1_000);
const after = used();
const [counts] = await stage.database.sql<{ lots: number; offered: number; queued: number }[]>`
  select count(*)::int as lots, count(*) filter (where exists (select from asked a where a.surplus_id = s.id))::int as offered,
    count(*) filter (where exists (select from unplaced u where u.surplus_id = s.id))::int as queued
  from surplus s where posted_at > ${warmedUp.toISOString()}`;
const reasons = await stage.database.sql`select reason, count(*)::int from unplaced group by reason`;
const stranded = await forgotten(stage);
const waits = await stage.database.sql<{ wait: number }[]>`
  select extract(epoch from min(f.offered_at) - s.posted_at)::float8 * 1000 as wait
  from surplus s join offer f on f.region_id = s.region_id and f.surplus_id = s.id
  where s.posted_at > ${warmedUp.toISOString()} group by s.id, s.posted_at order by 1`;
const perPost = Object.fromEntries(
  Object.keys(pids).map((name) => [
    name,
    (((after[name] ?? 0) - (before[name] ?? 0)) / (counts?.lots || Number.NaN)) * 1_000,
  ]),
);
ears.close();
redis.close();
await stage.close();
const wait = (share: number) =>
  milliseconds(
    percentile(
      waits.map((row) => row.wait),
      share,
    ),
  );
report(
  `The peak: ${POSTS.toLocaleString("en")} posts in ${SECONDS} s from as many kitchens, 1,000 NGOs, over HTTP with auth, all engines`,
  "npm run bench:peak",
  ["what", "figure"],
  [
    [
      "posts sent, answered, statuses",
      `${POSTS} in ${postedIn.toFixed(1)} s, ${counts?.lots} lots, ${JSON.stringify(volley.statuses)}`,
    ],
    ["answer to the kitchen p50 / p95 / p99", [volley.p50, volley.p95, volley.p99].map(milliseconds).join(" / ")],
    [
      "offered, queued with a reason, neither",
      `${counts?.offered} / ${counts?.queued} ${JSON.stringify(reasons)} / ${stranded}`,
    ],
    ["post → offer p50 / p95 / p99", [0.5, 0.95, 0.99].map(wait).join(" / ")],
    ["every lot settled after", `${settledIn.toFixed(1)} s`],
    ["offers told to screens, with those of the warm-up", rate(told.size)],
  ],
);
report("Cost of the peak, from the run above", "npm run bench:peak", COST_COLUMNS, costRows(perPost), COST_NOTE);
