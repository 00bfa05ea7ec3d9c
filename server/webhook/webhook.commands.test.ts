import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { WebhookId } from "@/server/kernel/id";
import { DAY, later, MINUTE, SECOND } from "@/server/kernel/time";
import { createCallerFactory } from "@/server/trpc/procedures";
import { listen } from "@/server/web/listen";
import { publicLookup } from "@/server/webhook/webhook.addresses";
import { forgetDeliveries } from "@/server/webhook/webhook.delivery.commands";
import { sendWebhook } from "@/server/webhook/webhook.gateway";
import { webhooksRouter } from "@/server/webhook/webhook.router";
import { BREAKER, LOG_DAYS, MOST_AT_ONCE, MOST_ENDPOINTS, type WebhookType } from "@/server/webhook/webhook.rules";
import { WebhookSender } from "@/server/webhook/webhook.sender";

process.env.WEBHOOK_TO_PRIVATE = "true";

type Got = { path: string; headers: IncomingHttpHeaders; body: string };
const got: Got[] = [];
let answer: (path: string, res: ServerResponse) => void;
const receiver = createServer((req, res) => {
  let body = "";
  req.on("data", (chunk) => {
    body += chunk;
  });
  req.on("end", () => {
    got.push({ path: req.url ?? "", headers: req.headers, body });
    answer(req.url ?? "", res);
  });
});

const createCaller = createCallerFactory(webhooksRouter);
let rescue: Rescue;
let now = EVENING;
let url = "";
beforeAll(async () => {
  rescue = await startRescue();
  url = `http://127.0.0.1:${await listen(receiver, 0, "127.0.0.1")}`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await rescue.database.close();
});
beforeEach(async () => {
  await rescue.database.sql`truncate webhook_endpoint cascade`;
  got.length = 0;
  now = EVENING;
  answer = (_, res) => void res.writeHead(204).end();
});

const as = (actor: MemberActor) =>
  createCaller({ db: rescue.database.db, actor, now, language: "id", remoteAddress: "t", idempotencyKey: null });
const hook = (actor: MemberActor, path: string, events: WebhookType[] = ["surplus.posted"]) =>
  as(actor).make({ name: path.slice(1), url: `${url}${path}`, events });
const sender = () =>
  new WebhookSender(
    rescue.database.db,
    () => now,
    () => 0,
  );
/** Sends all that is due, until nothing is. @returns how many tries */
async function sendAll(): Promise<number> {
  const one = sender();
  for (let total = 0; ; ) {
    const started = await one.turn();
    await one.settled();
    if (started === 0) return total;
    total += started;
  }
}
const headersOf = ({ headers }: Got) => ({
  "webhook-id": String(headers["webhook-id"]),
  "webhook-timestamp": String(headers["webhook-timestamp"]),
  "webhook-signature": String(headers["webhook-signature"]),
});
/** What a receiver with the reference library makes of it; its clock must be ours. */
function accepts(secret: string, one: Got): boolean {
  const timestamp = new Date(Number(one.headers["webhook-timestamp"]) * SECOND);
  const signature = new Webhook(secret).sign(String(one.headers["webhook-id"]), timestamp, one.body);
  return headersOf(one)["webhook-signature"].split(" ").includes(signature);
}
const logOf = async (actor: MemberActor, id: string) => (await as(actor).deliveries({ id })).items;
const stateOf = async (actor: MemberActor, id: string) => (await as(actor).list()).items.find((one) => one.id === id);

describe("an event", () => {
  it("reaches both sides of a claim, signed, without the code, and nobody else", async () => {
    const { provider, ngo } = await rescue.town();
    const [panti, other] = [await ngo(500), await ngo(700)];
    const kitchen = await hook(provider, "/dapur", ["surplus.claimed"]);
    await hook(panti, "/panti", ["surplus.claimed"]);
    await hook(other, "/lain", ["surplus.claimed", "offer.made"]);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 4 });
    await rescue.settle();
    await sendAll();
    const claimed = got.filter(({ body }) => body.includes('"surplus.claimed"'));
    expect(claimed.map(({ path }) => path).sort()).toEqual(["/dapur", "/panti"]);
    const [event] = await rescue.database.sql`select id from outbox where type = 'surplus.claimed' order by id desc`;
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
    await rescue.settle();
    expect(await sendAll()).toBe(0);
  });

  it("passes the reference library as it stands, clock and all", async () => {
    const { provider } = await rescue.town();
    now = new Date();
    const { webhook, secret } = await hook(provider, "/uji");
    await as(provider).test({ id: webhook.id });
    await sendAll();
    const [one] = got as [Got];
    expect(new Webhook(secret).verify(one.body, headersOf(one))).toMatchObject({ type: "webhook.test" });
    expect(() => new Webhook(secret).verify(`${one.body} `, headersOf(one))).toThrow();
  });

  it("is tried again under the same id until it is received, and the log shows each try", async () => {
    const { provider } = await rescue.town();
    const { webhook } = await hook(provider, "/goyah");
    answer = (_, res) => void res.writeHead(503).end();
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await sendAll()).toBe(1);
    const [waiting] = await logOf(provider, webhook.id);
    expect(waiting).toMatchObject({ state: "waiting", nextTryAt: later(now, 5 * SECOND).toISOString() });
    expect(await sendAll()).toBe(0);
    answer = (_, res) => void res.writeHead(200).end("ok");
    now = later(now, 5 * SECOND);
    expect(await sendAll()).toBe(1);
    expect(got[0]?.body).toBe(got[1]?.body);
    expect(got[0]?.headers["webhook-id"]).toBe(got[1]?.headers["webhook-id"]);
    const [log] = await logOf(provider, webhook.id);
    expect(log).toMatchObject({ state: "delivered", nextTryAt: null });
    expect(log?.tries.map(({ status }) => status)).toEqual([503, 200]);
    expect(await stateOf(provider, webhook.id)).toMatchObject({ failures: 0, failingSince: null });
    await as(provider).redeliver({ id: log?.id ?? "" });
    expect(await sendAll()).toBe(1);
    expect(got[2]?.headers["webhook-id"]).toBe(got[0]?.headers["webhook-id"]);
  });

  it("follows no redirect", async () => {
    const { provider } = await rescue.town();
    const { webhook } = await hook(provider, "/pindah");
    answer = (path, res) => void res.writeHead(path === "/pindah" ? 302 : 200, { location: `${url}/rahasia` }).end();
    await as(provider).test({ id: webhook.id });
    await sendAll();
    expect(got.map(({ path }) => path)).toEqual(["/pindah"]);
    expect((await logOf(provider, webhook.id))[0]?.tries[0]?.status).toBe(302);
  });
});

describe("a receiver", () => {
  it("that is slow delays only itself, and is let go after five seconds", async () => {
    const { provider } = await rescue.town();
    const slow = (await hook(provider, "/lambat")).webhook.id;
    const quick = (await hook(provider, "/cepat")).webhook.id;
    answer = (path, res) => void (path === "/cepat" && res.writeHead(204).end());
    for (let n = 0; n < MOST_AT_ONCE + 3; n += 1) await as(provider).test({ id: slow });
    await as(provider).test({ id: quick });
    const one = sender();
    expect(await one.turn()).toBe(MOST_AT_ONCE + 1);
    await expect.poll(async () => (await logOf(provider, quick))[0]?.state).toBe("delivered");
    expect(await one.turn()).toBe(0);
    await one.settled();
    const tried = (await logOf(provider, slow)).flatMap(({ tries }) => tries);
    expect(tried).toHaveLength(MOST_AT_ONCE);
    expect(tried[0]).toMatchObject({ status: null, error: "no answer in time" });
    expect(tried[0]?.durationMs).toBeLessThan(9_000);
  });

  it("that keeps failing rests between single probes, and is whole again after one success", async () => {
    const { provider } = await rescue.town();
    const { id } = (await hook(provider, "/rusak")).webhook;
    answer = (_, res) => void res.writeHead(500).end();
    for (let n = 0; n < BREAKER.failures; n += 1) await as(provider).test({ id });
    await sendAll();
    expect((await stateOf(provider, id))?.pausedUntil).toBe(later(now, BREAKER.pauseMs).toISOString());
    now = later(now, 20 * SECOND);
    expect(await sendAll()).toBe(0);
    now = later(now, MINUTE);
    expect(await sender().turn()).toBe(1);
    await expect.poll(async () => (await stateOf(provider, id))?.failures).toBe(BREAKER.failures + 1);
    answer = (_, res) => void res.writeHead(204).end();
    now = later(now, 15 * MINUTE);
    expect(await sendAll()).toBe(BREAKER.failures);
    expect(await stateOf(provider, id)).toMatchObject({ failures: 0, pausedUntil: null, state: "on" });
  });

  it("that fails for three days is switched off with a word to its owner, and starts afresh when switched on", async () => {
    const { provider } = await rescue.town();
    const { id } = (await hook(provider, "/hilang")).webhook;
    answer = (_, res) => void res.writeHead(500).end();
    for (let day = 0; day < 5 && (await stateOf(provider, id))?.state === "on"; day += 1) {
      for (let n = 0; n < 4 && (await stateOf(provider, id))?.state === "on"; n += 1) {
        await as(provider).test({ id });
        await sendAll();
        now = later(now, 20 * MINUTE);
      }
      now = later(now, DAY);
    }
    expect((await stateOf(provider, id))?.state).toBe("failing");
    const told = await rescue.database.sql`select payload from outbox where type = 'webhook.disabled'`;
    expect(told.map(({ payload }) => payload.webhookId)).toEqual([id]);
    expect((await logOf(provider, id)).some(({ state }) => state === "waiting")).toBe(false);
    expect(await refusalOf(as(provider).test({ id }))).toBe("webhook.isOff");
    answer = (_, res) => void res.writeHead(204).end();
    await as(provider).change({ id, on: true });
    await as(provider).test({ id });
    expect(await sendAll()).toBe(1);
    expect(await stateOf(provider, id)).toMatchObject({ state: "on", failures: 0 });
  });

  it("that is gone for good says so with 410", async () => {
    const { provider } = await rescue.town();
    const { id } = (await hook(provider, "/pergi")).webhook;
    answer = (_, res) => void res.writeHead(410).end();
    await as(provider).test({ id });
    await sendAll();
    expect((await stateOf(provider, id))?.state).toBe("failing");
  });

  it("can check with the old secret for a day after a new one was made", async () => {
    const { provider } = await rescue.town();
    const { webhook, secret } = await hook(provider, "/putar");
    const next = await as(provider).rotateSecret({ id: webhook.id });
    await as(provider).test({ id: webhook.id });
    await sendAll();
    now = later(now, DAY + SECOND);
    await as(provider).test({ id: webhook.id });
    await sendAll();
    const [during, after] = got as [Got, Got];
    expect([accepts(secret, during), accepts(next.secret, during)]).toEqual([true, true]);
    expect([accepts(secret, after), accepts(next.secret, after)]).toEqual([false, true]);
    expect(JSON.stringify(await as(provider).list())).not.toMatch(/whsec_/);
    const rows = await rescue.database.sql`select row_to_json(e)::text as row from webhook_endpoint e`;
    expect(rows[0]?.row).not.toContain(next.secret.slice(6));
  });
});

describe("a private network", () => {
  it("is never reached, by address or by name", async () => {
    const letter = { url: `${url}/dalam`, headers: {}, body: "{}" };
    expect(await sendWebhook(letter, { toPrivate: false })).toMatchObject({
      status: null,
      error: "the address is not public",
    });
    const byName = { ...letter, url: letter.url.replace("127.0.0.1", "localhost") };
    expect((await sendWebhook(byName, { toPrivate: false })).error).toBe("the address is not public");
    expect(got).toEqual([]);
    const looked = await new Promise((resolve) =>
      publicLookup("localhost", { all: true }, (fault) => resolve(fault?.code)),
    );
    expect(looked).toBe("EPRIVATE");
  });
});

describe("an organisation", () => {
  it("has ten webhooks at most, of which it sees and touches only its own", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(400);
    for (let n = 0; n < MOST_ENDPOINTS; n += 1) await hook(provider, `/n${n}`);
    expect(await refusalOf(hook(provider, "/lagi"))).toBe("webhook.tooMany");
    const [first] = (await as(provider).list()).items;
    const id = first?.id as WebhookId;
    expect((await as(panti).list()).items).toEqual([]);
    expect(await refusalOf(as(panti).remove({ id }))).toBe("webhook.unknown");
    await as(provider).test({ id });
    await as(provider).remove({ id });
    expect(await sendAll()).toBe(0);
    expect(await refusalOf(as(provider).deliveries({ id }))).toBe("webhook.unknown");
    await hook(provider, "/lagi");
  });

  it("loses the log after a month", async () => {
    const { provider } = await rescue.town();
    const { id } = (await hook(provider, "/lama")).webhook;
    await as(provider).test({ id });
    await sendAll();
    await rescue.sweep(forgetDeliveries, later(now, (LOG_DAYS - 1) * DAY));
    expect(await logOf(provider, id)).toHaveLength(1);
    await rescue.sweep(forgetDeliveries, later(now, (LOG_DAYS + 1) * DAY));
    expect(await logOf(provider, id)).toEqual([]);
  });
});
