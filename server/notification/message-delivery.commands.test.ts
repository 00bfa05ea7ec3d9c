import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { type Rescue, startRescue } from "@/db/testing/rescue";
import type { PersonActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { deliverBy } from "@/server/notification/deliver.errands";
import { makeReachable, phoneOf } from "@/server/notification/testing/reachable";
import { lookAt, sayTo } from "@/server/notification/testing/saying";
import { NOON } from "@/server/notification/testing/scene";
import { type MoodyServer, startMoodyServer } from "@/server/testing/moody-server";
import { type PushService, startPushService } from "@/server/testing/push-service";

let rescue: Rescue;
let push: PushService;
let gateway: MoodyServer;
beforeAll(async () => {
  push = await startPushService();
  gateway = await startMoodyServer(() => ({ body: { messages: [{ id: "wamid" }] } }));
  process.env.PUSH_HOSTS = push.host;
  process.env.MESSAGE_URL = gateway.url;
  process.env.MESSAGE_TOKEN = "rahasia";
  rescue = await startRescue();
});
afterAll(async () => {
  await rescue.database.close();
  await push.close();
  await gateway.close();
});

async function someone() {
  const who = citizen();
  await makeReachable(rescue, push, [who]);
  return who;
}
/** What the gateway heard for a person: the key of each try. */
const triesFor = (who: PersonActor) =>
  gateway.heard
    .map(({ body, headers }) => ({ to: JSON.parse(body).to, key: headers["idempotency-key"] }))
    .filter(({ to }) => `+${to}` === phoneOf(who))
    .map(({ key }) => key);
async function stepsOf({ personId }: PersonActor) {
  const rows = await rescue.database.sql`
    select d.channel, d.state, d.attempts, d.error, n.id from notification_delivery d
    join notification n on n.id = d.notification_id where n.person_id = ${personId}`;
  return Object.fromEntries(rows.map((row) => [String(row.channel), row]));
}
/** What is left to do fails here with its faults, which the bus keeps. */
const settle = (now: Date) => rescue.settle(now).catch(() => {});

describe("a text message", () => {
  it("leaves once though two workers take it up at the same moment", async () => {
    const who = await someone();
    await sayTo(rescue, [who], "dispute_opened", NOON);
    await rescue.settle(NOON);
    const at = later(NOON, 2 * MINUTE);
    await rescue.database
      .sql`update notification_delivery set state = 'due' where channel = 'message' and state = 'waiting'`;
    gateway.mood = { delayMs: 300 };
    const { message } = await stepsOf(who);
    const due = { personId: who.personId, notificationIds: [message?.id] };
    const outing = { db: rescue.database.db, clock: () => at };
    const carried = await Promise.allSettled(Array.from({ length: 4 }, () => deliverBy("message")(outing, due)));
    gateway.mood = {};
    expect(triesFor(who)).toHaveLength(1);
    expect(carried.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    await deliverBy("message")(outing, due);
    expect(triesFor(who)).toHaveLength(1);
    expect((await stepsOf(who)).message).toMatchObject({ state: "sent" });
  });

  it("that a gateway refused is tried again under its old key, and then sent", async () => {
    const who = await someone();
    await sayTo(rescue, [who], "dispute_opened", later(NOON, HOUR));
    gateway.mood = { status: 503 };
    await lookAt(rescue, later(NOON, HOUR + 2 * MINUTE)).catch(() => {});
    expect((await stepsOf(who)).message).toMatchObject({ state: "due", attempts: 1 });
    gateway.mood = {};
    await settle(later(NOON, HOUR + 3 * MINUTE));
    expect((await stepsOf(who)).message).toMatchObject({ state: "sent", error: null });
    const tries = triesFor(who);
    expect([tries.length, new Set(tries).size]).toEqual([2, 1]);
  });

  it("that fails every time ends as failed, its reason beside it, and stops no other channel", async () => {
    const who = await someone();
    const start = later(NOON, 3 * HOUR);
    await sayTo(rescue, [who], "dispute_opened", start);
    gateway.mood = { status: 503 };
    await lookAt(rescue, later(start, 2 * MINUTE)).catch(() => {});
    for (let hour = 1; hour <= 6; hour++) await settle(later(start, hour * HOUR));
    const { app, push: pushed, email, message } = await stepsOf(who);
    expect([app?.state, pushed?.state, email?.state]).toEqual(["sent", "sent", "sent"]);
    expect(message).toMatchObject({ state: "failed", attempts: 6, error: expect.stringMatching(/503|breaker/) });
    const letters = await rescue.database.sql`select 1 from bus_dead_letter where consumer = 'deliver-by-message'`;
    expect(letters).toHaveLength(1);
  });
});
