import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, tenKilograms } from "@/db/testing/rescue";
import type { WebhookId } from "@/server/kernel/id";
import { DAY, later, SECOND } from "@/server/kernel/time";
import { accepts, type Got, headersOf, openReceiver, type Receiver } from "@/server/testing/webhook-receiver";
import { publicLookup } from "@/server/webhook/webhook.addresses";
import { forgetDeliveries } from "@/server/webhook/webhook.delivery.commands";
import { sendWebhook } from "@/server/webhook/webhook.gateway";
import { LOG_DAYS, MOST_ENDPOINTS } from "@/server/webhook/webhook.rules";

let here: Receiver;
beforeAll(async () => {
  here = await openReceiver();
});
afterAll(() => here.close());
beforeEach(() => here.reset());

describe("an event", () => {
  it("reaches both sides of a claim, signed, without the code, and nobody else", async () => {
    const { provider, ngo } = await here.rescue.town();
    const [panti, other] = [await ngo(500), await ngo(700)];
    const kitchen = await here.hook(provider, "/dapur", ["surplus.claimed"]);
    await here.hook(panti, "/panti", ["surplus.claimed"]);
    await here.hook(other, "/lain", ["surplus.claimed", "offer.made"]);
    const lot = await here.rescue.as(provider).surplus.post(tenKilograms);
    const claim = await here.rescue.as(panti).surplus.claim({ id: lot.id, units: 4 });
    await here.rescue.settle();
    await here.sendAll();
    const claimed = here.got.filter(({ body }) => body.includes('"surplus.claimed"'));
    expect(claimed.map(({ path }) => path).sort()).toEqual(["/dapur", "/panti"]);
    const [event] = await here.rescue.database
      .sql`select id from outbox where type = 'surplus.claimed' order by id desc`;
    for (const one of claimed) {
      expect(one.headers["webhook-id"]).toBe(event?.id);
      expect(one.body).not.toContain(claim.pickupCode);
      expect(JSON.parse(one.body)).toMatchObject({
        type: "surplus.claimed",
        data: { surplusId: lot.id, claimId: claim.id, units: 4, unitsLeft: 21, recipientId: panti.organisationId },
      });
    }
    const atKitchen = claimed.find(({ path }) => path === "/dapur") as Got;
    expect(accepts(kitchen.secret, atKitchen)).toBe(true);
    expect(accepts(kitchen.secret, { ...atKitchen, body: atKitchen.body.replace("4", "5") })).toBe(false);
    await here.rescue.settle();
    expect(await here.sendAll()).toBe(0);
  });

  it("passes the reference library as it stands, clock and all", async () => {
    const { provider } = await here.rescue.town();
    here.stage.now = new Date();
    const { webhook, secret } = await here.hook(provider, "/uji");
    await here.as(provider).test({ id: webhook.id });
    await here.sendAll();
    const [one] = here.got as [Got];
    expect(new Webhook(secret).verify(one.body, headersOf(one))).toMatchObject({ type: "webhook.test" });
    expect(() => new Webhook(secret).verify(`${one.body} `, headersOf(one))).toThrow();
  });

  it("is tried again under the same id until it is received, and the log shows each try", async () => {
    const { provider } = await here.rescue.town();
    const { webhook } = await here.hook(provider, "/goyah");
    here.replies(503);
    await here.rescue.as(provider).surplus.post(tenKilograms);
    await here.rescue.settle();
    expect(await here.sendAll()).toBe(1);
    const [waiting] = await here.logOf(provider, webhook.id);
    expect(waiting).toMatchObject({ state: "waiting", nextTryAt: later(here.stage.now, 5 * SECOND).toISOString() });
    expect(await here.sendAll()).toBe(0);
    here.replies(200);
    here.pass(5 * SECOND);
    expect(await here.sendAll()).toBe(1);
    expect(here.got[0]?.body).toBe(here.got[1]?.body);
    expect(here.got[0]?.headers["webhook-id"]).toBe(here.got[1]?.headers["webhook-id"]);
    const [log] = await here.logOf(provider, webhook.id);
    expect(log).toMatchObject({ state: "delivered", nextTryAt: null });
    expect(log?.tries.map(({ status }) => status)).toEqual([503, 200]);
    expect(await here.stateOf(provider, webhook.id)).toMatchObject({ failures: 0, failingSince: null });
    await here.as(provider).redeliver({ id: log?.id ?? "" });
    expect(await here.sendAll()).toBe(1);
    expect(here.got[2]?.headers["webhook-id"]).toBe(here.got[0]?.headers["webhook-id"]);
  });

  it("follows no redirect", async () => {
    const { provider } = await here.rescue.town();
    const { webhook } = await here.hook(provider, "/pindah");
    here.stage.answer = (path, res) =>
      void res.writeHead(path === "/pindah" ? 302 : 200, { location: `${here.url}/rahasia` }).end();
    await here.as(provider).test({ id: webhook.id });
    await here.sendAll();
    expect(here.got.map(({ path }) => path)).toEqual(["/pindah"]);
    expect((await here.logOf(provider, webhook.id))[0]?.tries[0]?.status).toBe(302);
  });
});

describe("a private network", () => {
  it("is never reached, by address or by name", async () => {
    const letter = { url: `${here.url}/dalam`, headers: {}, body: "{}" };
    expect(await sendWebhook(letter, { toPrivate: false })).toMatchObject({
      status: null,
      error: "the address is not public",
    });
    const byName = { ...letter, url: letter.url.replace("127.0.0.1", "localhost") };
    expect((await sendWebhook(byName, { toPrivate: false })).error).toBe("the address is not public");
    expect(here.got).toEqual([]);
    const looked = await new Promise((resolve) =>
      publicLookup("localhost", { all: true }, (fault) => resolve(fault?.code)),
    );
    expect(looked).toBe("EPRIVATE");
  });
});

describe("an organisation", () => {
  it("has ten webhooks at most, of which it sees and touches only its own", async () => {
    const { provider, ngo } = await here.rescue.town();
    const panti = await ngo(400);
    for (let n = 0; n < MOST_ENDPOINTS; n += 1) await here.hook(provider, `/n${n}`);
    expect(await refusalOf(here.hook(provider, "/lagi"))).toBe("webhook.tooMany");
    const [first] = (await here.as(provider).list()).items;
    const id = first?.id as WebhookId;
    expect((await here.as(panti).list()).items).toEqual([]);
    expect(await refusalOf(here.as(panti).remove({ id }))).toBe("webhook.unknown");
    await here.as(provider).test({ id });
    await here.as(provider).remove({ id });
    expect(await here.sendAll()).toBe(0);
    expect(await refusalOf(here.as(provider).deliveries({ id }))).toBe("webhook.unknown");
    await here.hook(provider, "/lagi");
  });

  it("loses the log after a month", async () => {
    const { provider } = await here.rescue.town();
    const { id } = (await here.hook(provider, "/lama")).webhook;
    await here.as(provider).test({ id });
    await here.sendAll();
    await here.rescue.sweep(forgetDeliveries, later(here.stage.now, (LOG_DAYS - 1) * DAY));
    expect(await here.logOf(provider, id)).toHaveLength(1);
    await here.rescue.sweep(forgetDeliveries, later(here.stage.now, (LOG_DAYS + 1) * DAY));
    expect(await here.logOf(provider, id)).toEqual([]);
  });
});
