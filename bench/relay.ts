import { rate, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";
import { outbox } from "@/db/schema/outbox";
import { mintId, type RegionId } from "@/server/kernel/id";
import { liveEvents } from "@/server/live-events";
import { relayOnce } from "@/server/outbox/relay";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { systemClock } from "@/server/platform/clock";
import { reactions } from "@/server/reactions";
import { surplusPosted } from "@/server/surplus/surplus.contract";

const EVENTS = 20_000;
const BATCH = 1_000;

async function fill({ database }: Stage): Promise<void> {
  const region = 3171 as RegionId;
  for (let done = 0; done < EVENTS; done += BATCH) {
    const rows = Array.from({ length: BATCH }, () => {
      const facts = {
        surplusId: mintId<"surplus">(region, new Date()),
        providerId: mintId<"organisation">(region, new Date()),
        regionId: region,
        cell: "2e69f5d4",
        version: 1,
        unitsLeft: 10,
      };
      return { regionId: region, id: mintId<"event">(region, new Date()), type: surplusPosted.type, payload: facts };
    });
    await database.db.insert(outbox).values(rows);
  }
}

/** Events a second from the outbox to every durable consumer and the screens' channel, one relay. */
async function measure(engine: Engine): Promise<(string | number)[]> {
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
  return [engine, relayed, rate(perSecond)];
}

report(
  "Relay: outbox to bus and screens, one relay",
  "npm run bench:relay",
  ["engine", "events", "per second"],
  [await measure("embedded"), await measure("postgres")],
);
