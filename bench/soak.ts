import { seedPrincipals } from "@/bench/stage/cast";
import { claimShot, type Shot, stream } from "@/bench/stage/load";
import { postShot } from "@/bench/stage/posting";
import { residentKib } from "@/bench/stage/processes";
import { report } from "@/bench/stage/results";
import { Stage } from "@/bench/stage/stage";

const MINUTES = Number(process.env.MINUTES ?? 30);
const POSTS_PER_SECOND = 10;
const KITCHENS = 1_000;
const NGOS = 1_000;
const PORT = 23_150;
/** What processes learn at first is no leak. */
const WARM_UP_MINUTES = Math.min(5, Math.floor(MINUTES / 3));
const WORKERS = ["matcher", "outbox-relay", "reactor", "sweeper", "price-decay", "webhook-sender"];

const stage = await Stage.open("full");
const kitchens = await seedPrincipals(stage, "provider", KITCHENS);
const ngos = await seedPrincipals(stage, "ngo", NGOS);
const pids = new Map([["web", (await stage.startWeb(PORT)).pid]]);
for (const name of WORKERS) pids.set(name, (await stage.start(name)).pid);

const statuses: Record<string, number> = {};
const sizes = new Map([...pids.keys()].map((name) => [name, [] as number[]]));
let posted: string[] = [];
for (let minute = 0; minute < MINUTES; minute += 1) {
  // Half of what was posted a minute ago is claimed while the next lots come.
  const claims = posted.flatMap((id, index) =>
    index % 2 === 0 ? [() => claimShot(ngos[(minute * 37 + index) % NGOS]?.token ?? "", id, `soak-${id}`, 1)] : [],
  );
  const posts = Array.from(
    { length: POSTS_PER_SECOND * 60 },
    (_, index) => () => postShot(kitchens[index % KITCHENS]?.token ?? "", `soak-${minute}-${index}`),
  );
  const both: (() => Shot)[] = posts.flatMap((post, index) => [post, ...claims.slice(index, index + 1)]);
  const { hits, statuses: told } = await stream([PORT], both.length / 60, both);
  for (const [status, count] of Object.entries(told)) statuses[status] = (statuses[status] ?? 0) + count;
  posted = hits.flatMap(({ status, body }) => {
    const { id, surplusId } = status === 201 ? (JSON.parse(body) as { id: string; surplusId?: string }) : {};
    return id && !surplusId ? [id] : [];
  });
  for (const [name, pid] of pids) sizes.get(name)?.push(residentKib(pid) / 1_024);
  console.log(minute + 1, [...sizes].map(([name, all]) => `${name} ${all.at(-1)?.toFixed(0)}`).join(", "));
}
const [backlog] = await stage.database.sql`
  select (select count(*)::int from outbox where published_at is null) as unpublished, (select count(*)::int from surplus) as lots`;
await stage.close();

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const third = Math.max(1, Math.floor((MINUTES - WARM_UP_MINUTES) / 3));
report(
  `Soak: ${MINUTES} minutes of ${POSTS_PER_SECOND} posts and ${POSTS_PER_SECOND / 2} claims a second, all engines`,
  "npm run bench:soak",
  ["process", `MiB after ${WARM_UP_MINUTES} min`, "most", "last third ÷ first third after that"],
  [...sizes].map(([name, all]) => {
    const later = all.slice(WARM_UP_MINUTES);
    const growth = mean(later.slice(-third)) / mean(later.slice(0, third));
    return [name, Math.round(all[WARM_UP_MINUTES] ?? 0), Math.round(Math.max(...all)), growth.toFixed(2)];
  }),
  `Answers ${JSON.stringify(statuses)}; ${backlog?.lots} lots, ${backlog?.unpublished} events unpublished at the end.`,
);
