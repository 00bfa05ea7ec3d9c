import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { EVENING, type Rescue, startRescue } from "@/db/testing/rescue";
import { reactions } from "@/server/reactions";
import { findBrokenTokens, findUnitSums } from "@/server/reconciliation/books.view";
import { claimCompleted } from "@/server/surplus/surplus.contract";
import { tokenKitchen } from "@/server/token/testing/token-kitchen";
import { catchUpTokens } from "@/server/token/token.commands";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** Lets the rows of the choreography that post tokens answer everything. */
const settle = () =>
  processAll(rescue.database.db, {
    now: EVENING,
    only: reactions.filter(({ name }) => name.startsWith("post-tokens")),
  });

const codeOf = (statement: Promise<unknown>): Promise<string> =>
  statement.then(
    () => "allowed",
    (fault: { code: string }) => fault.code,
  );
async function booksAgree() {
  const { db } = rescue.database;
  expect([...(await findUnitSums(db)), ...(await findBrokenTokens(db, 9))]).toEqual([]);
}

describe("tokens", () => {
  it("are posted after a handover: one for every 10 kg of CO₂e, the rest carried to the next, once however often it is told", async () => {
    const { sql } = rescue.database;
    const { provider, handOver, tokens } = await tokenKitchen(rescue);
    const mine = () => rescue.as(provider).tokens.mine();
    expect(await mine()).toMatchObject({ year: 2026, tokens: 0, level: "bronze", held: 0, carriedGrams: 0 });
    await handOver({ grams: 4_000 });
    expect(await tokens()).toEqual({ books: 0, due: 1 });
    await settle();
    expect(await mine()).toMatchObject({ tokens: 1, held: 1, carriedGrams: 4_000, carbonSets: ["category-v1"] });
    await handOver({ grams: 2_000 });
    await handOver({ grams: null });
    await sql`insert into bus_delivery (consumer, message_id, visible_at)
      select 'post-tokens', id, published_at from bus_message where type = ${claimCompleted.type}`;
    await settle();
    expect(await mine()).toMatchObject({ tokens: 2, held: 2, carriedGrams: 1_000 });
    expect((await mine()).next).toEqual({ level: "silver", missing: 49 });
    await booksAgree();
  });

  it("are taken back by a transfer of the difference where food is found unfit, and given again", async () => {
    const { provider, handOver, correct, tokens } = await tokenKitchen(rescue);
    const handover = await handOver({ grams: 4_000, carbonCategory: "meat" });
    await settle();
    expect(await tokens()).toEqual({ books: 10, due: 10 });
    await correct(handover, 0, 5);
    await settle();
    expect(await tokens()).toEqual({ books: 5, due: 5 });
    expect(await rescue.as(provider).tokens.mine()).toMatchObject({ tokens: 5, carriedGrams: 4_000 });
    await correct(handover, 5, 0);
    await settle();
    expect(await tokens()).toEqual({ books: 10, due: 10 });
    await booksAgree();
  });

  it("count in the calendar year of the place, and what a year leaves over begins the next", async () => {
    const { provider, handOver, tokens } = await tokenKitchen(rescue);
    await handOver({ grams: 4_000, at: new Date("2026-12-31T16:30:00Z") });
    await handOver({ grams: 2_000, at: new Date("2026-12-31T17:30:00Z") });
    await settle();
    expect(await tokens()).toEqual({ books: 2, due: 2 });
    const inYear = async (at: string) => rescue.as(provider, new Date(at)).tokens.mine();
    expect(await inYear("2026-12-31T16:59:00Z")).toMatchObject({ year: 2026 });
    expect(await inYear("2027-01-01T00:00:00Z")).toMatchObject({ year: 2027, tokens: 1, held: 2, carriedGrams: 1_000 });
  });

  it("are what anyone finds who adds up the entries, after any history of handovers and corrections", async () => {
    const grams = fc.option(fc.integer({ min: 1, max: 9_000 }));
    const step = fc.oneof(
      fc.record({ grams, carbonCategory: fc.constantFrom("meat", "mixed", "bread") }),
      fc.record({ which: fc.nat(), unfit: fc.integer({ min: 0, max: 10 }), counts: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const { handOver, correct, count, tokens } = await tokenKitchen(rescue);
        const done: { handover: Awaited<ReturnType<typeof handOver>>; unfit: number }[] = [];
        for (const one of steps) {
          if ("grams" in one) done.push({ handover: await handOver(one), unfit: 0 });
          else {
            const past = done[one.which % Math.max(1, done.length)];
            if (past) await correct(past.handover, past.unfit, one.unfit);
            if (past) past.unfit = one.unfit;
            if (past && one.counts) await count([past.handover]);
          }
        }
        await count(done.map(({ handover }) => handover));
        const { books, due } = await tokens();
        expect(books).toBe(due);
      }),
      { numRuns: 6 },
    );
    await booksAgree();
  });
});

describe("what was handed over before there were tokens", () => {
  it("is counted by the sweep once, and not again when its events are told", async () => {
    const { sql } = rescue.database;
    const { provider, handOver, correct, tokens } = await tokenKitchen(rescue);
    const handovers = [await handOver({ grams: 5_000 }), await handOver({ grams: 3_000, carbonCategory: "meat" })];
    await correct(handovers[1] as (typeof handovers)[number], 0, 3);
    await sql`insert into token_tally (organisation_id, is_behind) values (${provider.organisationId}, true)`;
    const sweep = () => rescue.sweep(catchUpTokens, EVENING);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const counted = await tokens();
    expect(counted).toEqual({ books: 7, due: 7 });
    await settle();
    await sql`update token_tally set is_behind = true`;
    while ((await sweep()) > 0);
    expect(await tokens()).toEqual(counted);
    await booksAgree();
  });
});

describe("raw SQL", () => {
  it("gives no kilogram a second holder, and alters none that is counted", async () => {
    const { sql } = rescue.database;
    const { handOver } = await tokenKitchen(rescue);
    await handOver({ grams: 4_000 });
    await settle();
    const again = sql`insert into carbon_counted select region_id, entry_id, gen_random_uuid(), year, carbon_set, co2e_grams from carbon_counted limit 1`;
    expect(await codeOf(again)).toBe("23505");
    for (const change of ["update carbon_counted set co2e_grams = 1", "delete from carbon_counted"])
      expect(await codeOf(sql.unsafe(change))).toBe("23001");
    expect(await codeOf(sql.unsafe("update token_tally set co2e_grams = -1"))).toBe("23514");
  });

  it("that claims other tokens than are due is found by the nightly comparison", async () => {
    const { db, sql } = rescue.database;
    const { provider, handOver } = await tokenKitchen(rescue);
    await handOver({ grams: 4_000, carbonCategory: "meat" });
    await settle();
    await sql`update token_tally set minted = minted + 1 where organisation_id = ${provider.organisationId}`;
    expect(await findBrokenTokens(db, 9)).toMatchObject([{ kind: "tokens", expected: 10n, found: 10n }]);
  });
});
