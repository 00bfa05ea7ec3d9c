import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalOf } from "@/db/testing/rescue";
import { DAY, later, MINUTE, SECOND } from "@/server/kernel/time";
import { accepts, type Got, openReceiver, type Receiver } from "@/server/testing/webhook-receiver";
import { BREAKER, MOST_AT_ONCE } from "@/server/webhook/webhook.rules";

let here: Receiver;
beforeAll(async () => {
  here = await openReceiver();
});
afterAll(() => here.close());
beforeEach(() => here.reset());

describe("a receiver", () => {
  it("that is slow delays only itself, and is let go after five seconds", async () => {
    const { provider } = await here.rescue.town();
    const slow = (await here.hook(provider, "/lambat")).webhook.id;
    const quick = (await here.hook(provider, "/cepat")).webhook.id;
    here.stage.answer = (path, res) => void (path === "/cepat" && res.writeHead(204).end());
    for (let n = 0; n < MOST_AT_ONCE + 3; n += 1) await here.as(provider).test({ id: slow });
    await here.as(provider).test({ id: quick });
    const one = here.sender();
    expect(await one.turn()).toBe(MOST_AT_ONCE + 1);
    await expect.poll(async () => (await here.logOf(provider, quick))[0]?.state).toBe("delivered");
    expect(await one.turn()).toBe(0);
    await one.settled();
    const tried = (await here.logOf(provider, slow)).flatMap(({ tries }) => tries);
    expect(tried).toHaveLength(MOST_AT_ONCE);
    expect(tried[0]).toMatchObject({ status: null, error: "no answer in time" });
    expect(tried[0]?.durationMs).toBeLessThan(9_000);
  });

  it("that keeps failing rests between single probes, and is whole again after one success", async () => {
    const { provider } = await here.rescue.town();
    const { id } = (await here.hook(provider, "/rusak")).webhook;
    here.replies(500);
    for (let n = 0; n < BREAKER.failures; n += 1) await here.as(provider).test({ id });
    await here.sendAll();
    expect((await here.stateOf(provider, id))?.pausedUntil).toBe(later(here.stage.now, BREAKER.pauseMs).toISOString());
    here.pass(20 * SECOND);
    expect(await here.sendAll()).toBe(0);
    here.pass(MINUTE);
    expect(await here.sender().turn()).toBe(1);
    await expect.poll(async () => (await here.stateOf(provider, id))?.failures).toBe(BREAKER.failures + 1);
    here.replies(204);
    here.pass(15 * MINUTE);
    expect(await here.sendAll()).toBe(BREAKER.failures);
    expect(await here.stateOf(provider, id)).toMatchObject({ failures: 0, pausedUntil: null, state: "on" });
  });

  it("that fails for three days is switched off with a word to its owner, and starts afresh when switched on", async () => {
    const { provider } = await here.rescue.town();
    const { id } = (await here.hook(provider, "/hilang")).webhook;
    here.replies(500);
    for (let day = 0; day < 5 && (await here.stateOf(provider, id))?.state === "on"; day += 1) {
      for (let n = 0; n < 4 && (await here.stateOf(provider, id))?.state === "on"; n += 1) {
        await here.as(provider).test({ id });
        await here.sendAll();
        here.pass(20 * MINUTE);
      }
      here.pass(DAY);
    }
    expect((await here.stateOf(provider, id))?.state).toBe("failing");
    const told = await here.rescue.database.sql`select payload from outbox where type = 'webhook.disabled'`;
    expect(told.map(({ payload }) => payload.webhookId)).toEqual([id]);
    expect((await here.logOf(provider, id)).some(({ state }) => state === "waiting")).toBe(false);
    expect(await refusalOf(here.as(provider).test({ id }))).toBe("webhook.isOff");
    here.replies(204);
    await here.as(provider).change({ id, on: true });
    await here.as(provider).test({ id });
    expect(await here.sendAll()).toBe(1);
    expect(await here.stateOf(provider, id)).toMatchObject({ state: "on", failures: 0 });
  });

  it("that is gone for good says so with 410", async () => {
    const { provider } = await here.rescue.town();
    const { id } = (await here.hook(provider, "/pergi")).webhook;
    here.replies(410);
    await here.as(provider).test({ id });
    await here.sendAll();
    expect((await here.stateOf(provider, id))?.state).toBe("failing");
  });

  it("can check with the old secret for a day after a new one was made", async () => {
    const { provider } = await here.rescue.town();
    const { webhook, secret } = await here.hook(provider, "/putar");
    const next = await here.as(provider).rotateSecret({ id: webhook.id });
    await here.as(provider).test({ id: webhook.id });
    await here.sendAll();
    here.pass(DAY + SECOND);
    await here.as(provider).test({ id: webhook.id });
    await here.sendAll();
    const [during, after] = here.got as [Got, Got];
    expect([accepts(secret, during), accepts(next.secret, during)]).toEqual([true, true]);
    expect([accepts(secret, after), accepts(next.secret, after)]).toEqual([false, true]);
    expect(JSON.stringify(await here.as(provider).list())).not.toMatch(/whsec_/);
    const rows = await here.rescue.database.sql`select row_to_json(e)::text as row from webhook_endpoint e`;
    expect(rows[0]?.row).not.toContain(next.secret.slice(6));
  });
});
