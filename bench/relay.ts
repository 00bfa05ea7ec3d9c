import { sql } from "drizzle-orm";
import { Logger, makeWorkerUtils, run } from "graphile-worker";
import PgBoss from "pg-boss";
import { rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";
import { outbox } from "@/db/schema/outbox";
import { mintId, type RegionId } from "@/server/kernel/id";
import { liveEvents } from "@/server/live-events";
import { type AnswerToMany, answerToMany, handlerOf } from "@/server/outbox/deliver";
import { type ReactionRow, when, whenMany } from "@/server/outbox/reaction";
import { relayOnce } from "@/server/outbox/relay";
import type { Together } from "@/server/platform/bus/bus";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { systemClock } from "@/server/platform/clock";
import { reactions } from "@/server/reactions";
import { surplusPosted } from "@/server/surplus/surplus.contract";

const EVENTS = 20_000;
const BATCH = 1_000;
const REGION = 3171 as RegionId;
const ROUNDS = 3;

const facts = () => ({
  surplusId: mintId<"surplus">(REGION, new Date()),
  providerId: mintId<"organisation">(REGION, new Date()),
  regionId: REGION,
  cell: "2e69f5d4",
  version: 1,
  unitsLeft: 10,
});

async function fill({ database }: Stage): Promise<void> {
  for (let done = 0; done < EVENTS; done += BATCH) {
    const rows = Array.from({ length: BATCH }, () => {
      return { regionId: REGION, id: mintId<"event">(REGION, new Date()), type: surplusPosted.type, payload: facts() };
    });
    await database.db.insert(outbox).values(rows);
  }
}

/** Events a second from the outbox to every durable consumer and the screens' channel, one relay. */
async function relaying(engine: Engine): Promise<(string | number)[]> {
  const stage = await Stage.open(engine);
  const { db, sql } = stage.database;
  const bus = postgresBus({ db, sql }, { clock: systemClock });
  for (const { name, type } of reactions) await bus.register(name, [type]);
  await fill(stage);
  const began = performance.now();
  let relayed = 0;
  for (let moved = 1; moved > 0; relayed += moved)
    moved = await relayOnce(db, { bus, live: liveEvents, clock: systemClock });
  const perSecond = relayed / ((performance.now() - began) / 1_000);
  await stage.close();
  return [engine, "outbox to every consumer and screen", relayed, rate(perSecond), ""];
}

/** The same work for everyone: an event that waits in a table becomes one row of `effect`. */
type Contender = Readonly<{
  name: string;
  fill: (stage: Stage) => Promise<void>;
  work: (stage: Stage) => Promise<void>;
}>;

const effects = async ({ database }: Stage): Promise<{ rows: number; lots: number }> => {
  const [row] = await database.sql<{ rows: number; lots: number }[]>`
    select count(*)::int as rows, count(distinct lot)::int as lots from effect`;
  return row ?? { rows: 0, lots: 0 };
};

async function untilDone(stage: Stage): Promise<void> {
  while ((await effects(stage)).rows < EVENTS) await new Promise((resolve) => setTimeout(resolve, 100));
}

const insertEach = (lots: readonly string[]) =>
  sql`insert into effect (lot) select value::uuid from json_array_elements_text(${JSON.stringify(lots)}::text::json)`;

/** As workers/runtime/react.ts answers a row of the choreography. */
const ours = (name: string, row: ReactionRow): Contender => ({
  name,
  fill: async (stage) => {
    await postgresBus(stage.database, { clock: systemClock }).register(row.name, [row.type]);
    await fill(stage);
  },
  work: async (stage) => {
    const { db } = stage.database;
    const bus = postgresBus(stage.database, { clock: systemClock });
    const together = { most: row.most, handle: answered(answerToMany(db, row, systemClock)) };
    const subscription = await bus.subscribe(row.name, [row.type], handlerOf(db, row, systemClock), { together });
    for (let moved = 1; moved > 0; ) moved = await relayOnce(db, { bus, live: liveEvents, clock: systemClock });
    await untilDone(stage);
    await subscription.stop();
    await bus.close();
  },
});

const answered =
  (answer: AnswerToMany): Together["handle"] =>
  (messages) =>
    answer(messages, []);

const inTurn = when(surplusPosted, "effect", ({ tx }, { surplusId }) => tx.execute(insertEach([surplusId])));
const together = whenMany(surplusPosted, "effects", ({ tx }, happened) =>
  tx.execute(insertEach(happened.map(({ payload }) => payload.surplusId))),
);

let boss: PgBoss | undefined;
const pgBoss: Contender = {
  name: "pg-boss 10, batches of 500, one insert each",
  fill: async (stage) => {
    boss = new PgBoss({ connectionString: stage.env.DATABASE_URL ?? "", schedule: false });
    await boss.start();
    await boss.createQueue("posted");
    for (let done = 0; done < EVENTS; done += BATCH)
      await boss.insert(Array.from({ length: BATCH }, () => ({ name: "posted", data: facts() })));
  },
  work: async (stage) => {
    const { db } = stage.database;
    const handle = async (jobs: PgBoss.Job<ReturnType<typeof facts>>[]) => {
      await db.execute(insertEach(jobs.map(({ data }) => data.surplusId)));
    };
    for (let worker = 0; worker < 4; worker += 1)
      await boss?.work("posted", { batchSize: 500, pollingIntervalSeconds: 0.5 }, handle);
    await untilDone(stage);
    await boss?.stop({ graceful: true });
  },
};

const SILENT = new Logger(() => () => {});

const graphile: Contender = {
  name: "graphile-worker 0.17, 20 at once",
  fill: async (stage) => {
    const utils = await makeWorkerUtils({ connectionString: stage.env.DATABASE_URL ?? "" });
    await utils.migrate();
    for (let done = 0; done < EVENTS; done += BATCH)
      await utils.addJobs(Array.from({ length: BATCH }, () => ({ identifier: "posted", payload: facts() })));
    await utils.release();
  },
  work: async (stage) => {
    const { db } = stage.database;
    const runner = await run({
      connectionString: stage.env.DATABASE_URL ?? "",
      concurrency: 20,
      logger: SILENT,
      noHandleSignals: true,
      preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: {
        posted: async (payload) => {
          await db.execute(insertEach([(payload as ReturnType<typeof facts>).surplusId]));
        },
      },
    });
    await untilDone(stage);
    await runner.stop();
  },
};

async function contend({ name, fill: prepare, work }: Contender): Promise<(string | number)[]> {
  const rates: number[] = [];
  let outcome = "";
  for (let round = 0; round < ROUNDS; round += 1) {
    const stage = await Stage.open("postgres");
    await stage.database.sql.unsafe("create table effect (lot uuid not null)");
    await prepare(stage);
    const began = performance.now();
    await work(stage);
    rates.push(EVENTS / ((performance.now() - began) / 1_000));
    const { rows, lots } = await effects(stage);
    outcome = `${EVENTS - lots} lost, ${rows - lots} doubled`;
    await stage.close();
  }
  const [, median = Number.NaN] = rates.toSorted((one, other) => one - other);
  return ["postgres", name, EVENTS, rate(median), outcome];
}

const rows = [await relaying("embedded"), await relaying("postgres")];
const relays = [
  ours("outbox, relay and a reaction one after the other (16 a transaction), each effect once", inTurn),
  ours("outbox, relay and a reaction to many (64 a transaction), each effect once", together),
];
for (const contender of [...relays, pgBoss, graphile]) rows.push(await contend(contender));
report(
  "Relay: outbox to bus and screens, one relay; and the same work by others, median of three",
  "npm run bench:relay",
  ["engine", "what", "events", "per second", "effects"],
  rows,
);
