import { expect, it } from "vitest";
import { WORKERS } from "@/e2e/faults/product";
import { SOON, type Stage } from "@/e2e/faults/stage";
import { mintId, type RegionId } from "@/server/kernel/id";

export const SLOW_ROUTER = "slow router";
const FULL = 50_000;
const AT_ONCE = 5_000;
const JAKARTA = 3171 as RegionId;
const REFUSAL = "this town cannot be added to";

/** What goes wrong without anything dying. */
export function strainTests(stage: () => Stage): void {
  it("the router is slow, then broken", async () => {
    const { product, evening, check } = stage();
    const { sql } = product.database;
    const since = new Date();
    const straight = () => sql`select 1 from offer join surplus s on s.id = surplus_id
      where travel_source = 'haversine' and s.posted_at > ${since.toISOString()}`;
    product.router.mood = { delayMs: 3_000 };
    await expect.poll(async () => (await straight()).length, SOON).toBeGreaterThan(3);
    product.router.mood = { status: 500, resets: 4 };
    await evening.live(10);
    product.router.mood = {};
    await check(SLOW_ROUTER);
  });

  it("the clocks of all processes jump, each its own way, and back", async () => {
    const { product, evening, check } = stage();
    const { sql } = product.database;
    const jump = () => ["web", ...WORKERS].map((name) => product.signal(name, "SIGUSR2"));
    jump();
    const late = () => sql`select 1 from outbox where published_at < now() - interval '10 minutes'
      and id = (select id from outbox where published_at is not null order by id desc limit 1)`;
    await expect.poll(late, SOON).toHaveLength(1);
    await evening.live(20);
    await check("clocks jumped");
    jump();
    await evening.live(10);
    await check("clocks jumped back");
  });

  it("the outbox is full of fifty thousand events", async () => {
    const { product, evening, check } = stage();
    const { sql } = product.database;
    const rows = Array.from({ length: FULL }, () => ({ id: mintId<"event">(JAKARTA, new Date()) }));
    await sql.begin(async (tx) => {
      for (let from = 0; from < FULL; from += AT_ONCE)
        await tx`insert into outbox (region_id, id, type, payload) select ${JAKARTA}, id, 'key.made', '{}'
          from json_to_recordset(${JSON.stringify(rows.slice(from, from + AT_ONCE))}::text::json) as r(id uuid)`;
    });
    const [waiting] = await sql`select count(*)::int as n from outbox where published_at is null`;
    expect(waiting?.n).toBeGreaterThan(FULL / 2);
    await evening.live(10);
    await check("full outbox");
  });

  it("the connection is cut between a commit and its answer", async () => {
    const { product, check } = stage();
    const { wire } = product;
    const before = wire.cuts();
    wire.cut("claim", 6);
    wire.cut("commit", 6);
    await expect.poll(() => wire.cuts() - before, SOON).toBe(12);
    await check("cut mid-commit");
  });

  it("an event is poison to one reaction", async () => {
    const { product, towns, evening, check, send, letters } = stage();
    const { sql } = product.database;
    const bad = towns.at(-1);
    await product.stop("reactor");
    await product.start("reactor", { RETRY_PAUSES_SECONDS: "0.2,0.2" });
    await sql.unsafe(`create function refuse_town() returns trigger language plpgsql as $$ begin
        if new.region_id = ${bad?.regionId} then raise exception '${REFUSAL}'; end if; return new; end $$;
      create trigger refuse_town before insert or update on impact_day for each row execute function refuse_town()`);
    await expect.poll(async () => (await letters()).length, SOON).toBeGreaterThan(0);
    await evening.rest();
    await sql.unsafe("drop trigger refuse_town on impact_day; drop function refuse_town()");
    await product.stop("reactor");
    await product.start("reactor");
    const dead = await letters();
    for (const { consumer, error, attempts } of dead) {
      expect({ consumer, attempts }).toEqual({ consumer: "count-what-was-accepted", attempts: 3 });
      expect(error).toContain(REFUSAL);
    }
    for (const { consumer, messageId } of dead) await send("operations.replay", { consumer, messageId });
    await expect.poll(letters, SOON).toEqual([]);
    await check("poison");
  });
}
