import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type Actor, ANONYMOUS, type Role } from "@/server/kernel/actor";
import { mintId, plainId, type RegionId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { operationsRouter } from "@/server/operations/operations.router";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { takeTurn } from "@/server/platform/bus/postgres/take-turn";
import { runSweep } from "@/server/platform/run-sweep";
import { every } from "@/server/platform/sweep";
import { createCallerFactory } from "@/server/trpc/procedures";

const now = new Date();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const holding = (...roles: Role[]): Actor => ({
  kind: "person",
  personId: plainId<"person">(),
  sessionId: plainId<"session">(),
  roles,
  organisationId: null,
});
const callAs = (actor: Actor) =>
  createCallerFactory(operationsRouter)({
    db: database.db,
    actor,
    now,
    language: "en",
    remoteAddress: "test",
    idempotencyKey: null,
  });

it("shows an admin how each job is doing", async () => {
  await runSweep(
    database.db,
    every(MINUTE, "sweep-the-floor", async () => 0),
    () => now,
  );
  const { items } = await callAs(holding("admin")).heartbeats();
  expect(items).toEqual([
    {
      job: "sweep-the-floor",
      kind: "sweep",
      lastRunAt: now.toISOString(),
      lastSuccessAt: now.toISOString(),
      lastError: null,
      nextRunAt: later(now, MINUTE).toISOString(),
      runs: 1,
      handled: 0,
    },
  ]);
});

it("shows a dead letter with its error and delivers it again", async () => {
  const desk = postgresDesk(database.db);
  const messageId = mintId<"event">(3173 as RegionId, now);
  const seen: string[] = [];
  const turn = (fault?: Error) =>
    takeTurn(
      database.db,
      "send-thanks",
      async ({ id }) => {
        if (fault) throw fault;
        seen.push(id);
      },
      { ...CONSUMER_DEFAULTS, maxDeliveries: 1 },
      () => later(new Date(), MINUTE),
    );
  await desk.register("send-thanks", ["test.given"]);
  await desk.publish([
    { id: messageId, type: "test.given", payload: { units: 3 }, traceParent: null, expiresAt: null },
  ]);
  await turn(new Error("no address"));

  const admin = callAs(holding("admin"));
  const { items } = await admin.deadLetters({});
  expect(items).toMatchObject([{ consumer: "send-thanks", messageId, type: "test.given", attempts: 1 }]);
  expect(items[0]?.error).toContain("no address");

  await admin.replay({ consumer: "send-thanks", messageId });
  await turn();
  expect(seen).toEqual([messageId]);
  expect((await admin.deadLetters({})).items).toEqual([]);
  await expect(admin.replay({ consumer: "send-thanks", messageId })).rejects.toMatchObject({
    message: "operations.unknownLetter",
  });
});

it("is closed to everyone else", async () => {
  for (const actor of [ANONYMOUS, holding("provider", "ngo", "courier", "citizen", "sponsor")]) {
    await expect(callAs(actor).heartbeats()).rejects.toThrow(/access\./);
    await expect(callAs(actor).deadLetters({})).rejects.toThrow(/access\./);
  }
});
