import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";
import { currentTrace, traceFrom, withTrace } from "@/server/platform/trace";
import { claimSurplus } from "@/server/surplus/claim.commands";
import { ClaimWriter } from "@/server/surplus/claim-writer";

let rescue: Rescue;
let kitchen: MemberActor;
let ngos: readonly MemberActor[];
beforeAll(async () => {
  rescue = await startRescue();
  const { provider, ngo } = await rescue.town();
  kitchen = provider;
  ngos = await Promise.all(Array.from({ length: 15 }, (_, n) => ngo(n * 10)));
});
afterAll(() => rescue.database.close());

const now = new Date();
async function post(units: number): Promise<SurplusId> {
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, HOUR).toISOString() };
  const lot = await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, units, ...times });
  return lot.id as SurplusId;
}

/** A writer that counts its statements, by the trace they belong to. @param most claims in a statement */
function countingWriter(most?: number) {
  const { sql } = rescue.database;
  const statements = { count: 0, traces: new Set<string | undefined>() };
  const unsafe: Sql["unsafe"] = (...call) => {
    statements.count += 1;
    statements.traces.add(currentTrace()?.traceId);
    return sql.unsafe(...call);
  };
  return { statements, writer: new ClaimWriter({ unsafe } as Sql, most) };
}

const claimAll = (writer: ClaimWriter, id: SurplusId, units: number, at = now) =>
  Promise.all(
    ngos.map((actor) => {
      const input = { id, units, fulfilment: "self_pickup" as const };
      return claimSurplus(rescue.database.db, writer, { actor, now: at, input, idempotencyKey: null }).then(
        ({ state }) => state,
        (refusal: Error) => refusal.message,
      );
    }),
  );

it("grants a whole batch in one statement, the first to come before the later ones", async () => {
  const warm = await post(100);
  await claimAll(countingWriter().writer, warm, 1);
  const lot = await post(10);
  const { statements, writer } = countingWriter();
  const answers = await claimAll(writer, lot, 1);
  expect(answers).toEqual([...Array(10).fill("held"), ...Array(5).fill("surplus.taken")]);
  expect(statements.count).toBe(1);
});

it("asks again alone for what missed in a batch while units are left", async () => {
  const lot = await post(8);
  const { writer } = countingWriter();
  const answers = await claimAll(writer, lot, 3);
  expect(answers.filter((answer) => answer === "held")).toHaveLength(2);
  expect(answers.filter((answer) => answer === "surplus.taken")).toHaveLength(13);
  const [books] = await rescue.database.sql`select units_open, units_held from surplus where id = ${lot}`;
  expect(books).toEqual({ units_open: 2, units_held: 6 });
});

it("asks in the trace of who waits for the answer, however long its lane has been at work", async () => {
  const lot = await post(20);
  const { statements, writer } = countingWriter(1);
  const traces = ngos.map(() => traceFrom(null));
  const input = { id: lot, units: 1, fulfilment: "self_pickup" as const };
  const claims = ngos.map((actor, n) =>
    withTrace(traces[n] ?? traceFrom(null), () =>
      claimSurplus(rescue.database.db, writer, { actor, now, input, idempotencyKey: null }),
    ),
  );
  await Promise.all(claims);
  expect(statements.traces).toEqual(new Set(traces.map(({ traceId }) => traceId)));
});

it("grants nothing once the time is up, though no sweep has come yet", async () => {
  const lot = await post(20);
  const answers = await claimAll(countingWriter().writer, lot, 1, later(now, HOUR));
  expect(new Set(answers)).toEqual(new Set(["surplus.expired"]));
  const [books] = await rescue.database.sql`select state, units_open from surplus where id = ${lot}`;
  expect(books).toEqual({ state: "open", units_open: 20 });
});
