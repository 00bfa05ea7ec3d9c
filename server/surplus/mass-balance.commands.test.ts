import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import type { ClaimId, SurplusId } from "@/server/kernel/id";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import type { Work } from "@/server/platform/work";
import { claimSurplus } from "@/server/surplus/claim.commands";
import {
  cancelClaim,
  closeClaim,
  expireClaims,
  expireSurplus,
  splitClaim,
} from "@/server/surplus/claim-closing.commands";
import { claimWriterOf } from "@/server/surplus/claim-writer";
import { recallSurplus, stopClaims } from "@/server/surplus/recall.commands";
import { postSurplus, withdrawSurplus } from "@/server/surplus/surplus.commands";
import { postInput } from "@/server/surplus/surplus.contract";
import { checkBalance } from "@/server/surplus/upkeep.commands";

const start = new Date("2026-11-21T14:00:00Z");
let database: TestDatabase;
let kitchen: MemberActor;
let panti: MemberActor;

beforeAll(async () => {
  database = await testDatabase();
  kitchen = member("provider", await makeProvider(database.db));
  panti = member("ngo", await makeNgo(database.db));
});
afterAll(() => database.close());

const step = fc.oneof(
  fc.record({ do: fc.constant("claim" as const), units: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant("cancel" as const), which: fc.nat(5) }),
  fc.record({ do: fc.constant("split" as const), which: fc.nat(5), keepUnits: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant("close" as const), which: fc.nat(5), accepted: fc.nat(4), rejected: fc.nat(2) }),
  fc.record({ do: fc.constant("withdraw" as const) }),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ do: fc.constant("sweep" as const) }),
  fc.record({ do: fc.constant("recall" as const) }),
  fc.record({ do: fc.constant("stop" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

class History {
  now = start;
  readonly claims: ClaimId[] = [];
  constructor(readonly lot: SurplusId) {}

  in<Who extends MemberActor | ReturnType<typeof systemActor>, Result>(
    actor: Who,
    run: (work: Work<Who>) => Promise<Result>,
  ) {
    return database.db.transaction((tx) => run({ tx, actor, now: this.now }));
  }

  async live(what: Step): Promise<void> {
    const chosen = "which" in what ? this.claims[what.which % Math.max(1, this.claims.length)] : undefined;
    if (what.do === "wait") this.now = later(this.now, what.minutes * MINUTE);
    if (what.do === "sweep") {
      await this.in(systemActor("test"), expireSurplus);
      await this.in(systemActor("test"), expireClaims);
    }
    if (what.do === "withdraw")
      await this.in(kitchen, (work) => withdrawSurplus(work, { id: this.lot, reason: "sold" }));
    if (what.do === "recall") await this.in(systemActor("test"), (work) => recallSurplus(work, this.lot));
    if (what.do === "stop" && (await books(this.lot)).row?.recalled_at)
      await this.in(systemActor("test"), (work) => stopClaims(work, { surplusId: this.lot }));
    if (what.do === "cancel" && chosen)
      await this.in(panti, (work) => cancelClaim(work, { id: chosen, reason: "mistake" }));
    if (what.do === "split" && chosen) {
      const { keepUnits } = what;
      await this.in(panti, (work) => splitClaim(work, { id: chosen, keepUnits, reason: "too_much" }));
    }
    if (what.do === "close" && chosen) {
      const outcome = {
        acceptedUnits: what.accepted,
        rejectedUnits: what.rejected,
        weightGrams: null,
        weightMethod: "unknown" as const,
      };
      await this.in(kitchen, (work) => closeClaim(work, chosen, outcome));
    }
    if (what.do === "claim") {
      const input = { id: this.lot, units: what.units, fulfilment: "self_pickup" as const };
      const request = { actor: panti, now: this.now, input, idempotencyKey: null };
      const claim = await claimSurplus(database.db, claimWriterOf(database.db), request);
      this.claims.push(claim.id as ClaimId);
    }
  }
}

async function newHistory(): Promise<History> {
  const input = postInput.parse({
    title: "Nasi kotak",
    category: "cooked",
    units: 12,
    unitName: "boks",
    cookedAt: later(start, -HOUR).toISOString(),
    storage: "ambient",
    halal: "claimed",
    pickupUntil: later(start, 2 * HOUR).toISOString(),
  });
  const lot = await database.db.transaction((tx) => postSurplus({ tx, actor: kitchen, now: start }, input));
  return new History(lot.id as SurplusId);
}

async function books(lot: SurplusId) {
  const [row] = await database.sql`select * from surplus where id = ${lot}`;
  const flows = await database.sql`
    select bucket, sum(units)::int as units from (
      select to_bucket as bucket, units from balance_entry where surplus_id = ${lot}
      union all select from_bucket, -units from balance_entry where surplus_id = ${lot}) as flow group by bucket`;
  return { row, flows: new Map(flows.map((flow) => [flow.bucket, flow.units])) };
}

it("posted = open + held + accepted + rejected + expired + withdrawn + recalled, after every step of any history", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const history = await newHistory();
      for (const what of steps) {
        await history.live(what).catch((error: Error) => {
          if (error.name !== "Failure") throw error;
        });
        const { row, flows } = await books(history.lot);
        const [live] = await database.sql`
          select coalesce(sum(units), 0)::int as units from claim where surplus_id = ${history.lot} and state = 'held'`;
        expect(row?.units_held, "held by live claims").toBe(live?.units);
        for (const bucket of ["open", "held", "accepted", "rejected", "expired", "withdrawn", "recalled"])
          expect(row?.[`units_${bucket}`], bucket).toBe(flows.get(bucket) ?? 0);
        expect(-(flows.get("posted") ?? 0)).toBe(12);
        const isAlive = ["open", "claimed"].includes(row?.state);
        expect(isAlive, row?.state).toBe(row?.units_open + row?.units_held > 0);
        expect(row?.ended_at === null).toBe(isAlive);
      }
    }),
    { numRuns: 60 },
  );
  await database.db.transaction((tx) => checkBalance({ tx, now: start, actor: systemActor("test") }));
  expect(await database.sql`select from imbalance`).toHaveLength(0);
}, 180_000);
