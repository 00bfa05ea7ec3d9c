import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { escalateUnseen, pruneNotifications } from "@/server/notification/escalate.commands";
import { CHANNELS } from "@/server/notification/notification.reasons";
import { makeEvening } from "@/server/notification/testing/evening";
import { HAPPENINGS } from "@/server/notification/testing/happenings";
import { lunch, NOON } from "@/server/notification/testing/scene";
import { type PushService, startPushService } from "@/server/testing/push-service";

let rescue: Rescue;
let push: PushService;
beforeAll(async () => {
  push = await startPushService();
  process.env.PUSH_HOSTS = push.host;
  rescue = await startRescue();
});
afterAll(async () => {
  await rescue.database.close();
  await push.close();
});
const evening = () => makeEvening(rescue, push);

describe("each occasion", () => {
  it("is told once, however often its event comes", async () => {
    const { cook, driver, centre } = await evening();
    await rescue.as(cook, NOON).surplus.post(lunch);
    await Promise.all([rescue.settle(NOON), rescue.settle(NOON)]);
    await rescue.database.sql`delete from inbox where reaction = 'tell-of-offer'`;
    await rescue.database.sql`
      insert into bus_delivery (consumer, message_id, attempts, visible_at)
      select 'tell-of-offer', id, 0, ${NOON.toISOString()}::timestamptz from bus_message where type = 'offer.made' on conflict do nothing`;
    await rescue.settle(NOON);
    expect((await centre()).filter(({ type }) => type === "offer_made")).toHaveLength(1);
    const told = await rescue.database.sql`select 1 from notification where person_id = ${driver.personId}`;
    expect(told).toHaveLength(1);
  });

  it("says the food, the kitchen and the hour of the place in both tongues, and never a code", async () => {
    const { post, centre, driver, cook } = await evening();
    await post();
    const [told] = await centre();
    expect(told).toMatchObject({
      title: { id: "Tawaran untuk Anda: 25 boks Nasi kotak ayam", en: "An offer for you: 25 boxes Nasi kotak ayam" },
      body: {
        id: "Dari Dapur Melati. Jawab sebelum pukul 12.05\u00a0WIB.",
        en: "From Dapur Melati. Answer before 12:05\u00a0WIB.",
      },
    });
    const [offer] = (await rescue.as(driver, NOON).offers.mine({})).items;
    const { pickupCode } = await rescue.as(driver, NOON).offers.accept({ id: offer?.id ?? "" });
    await rescue.settle(NOON);
    const kept = await rescue.database.sql`select facts::text from notification`;
    expect(JSON.stringify(kept)).not.toContain(String(pickupCode));
    expect(JSON.stringify(await rescue.as(cook, NOON).notifications.list({}))).toContain("akan dijemput");
  });
});

describe("the centre", () => {
  it("belongs to one person", async () => {
    const { post, centre, cook } = await evening();
    await post();
    const [told] = await centre();
    expect(await refusalOf(rescue.as(cook, NOON).notifications.open({ id: told?.id ?? "" }))).toBe(
      "notification.unknown",
    );
    const { items } = await rescue.as(cook, NOON).notifications.list({});
    expect(items.map(({ id }) => id)).not.toContain(told?.id);
  });

  it("counts what is unread until all is marked, and pages backwards without a gap", async () => {
    const { scene, cook, driver, unread } = await evening();
    const asKitchen = () => rescue.as(cook, NOON);
    const asPanti = () => rescue.as(driver, NOON);
    for (let round = 0; round < 3; round++) {
      await HAPPENINGS.handover_done.play({ ...scene, watchers: [], asKitchen, asPanti, asAdmin: rescue.admin });
      await rescue.settle(later(NOON, round));
    }
    expect(await unread()).toBeGreaterThanOrEqual(3);
    const all = (await asPanti().notifications.list({})).items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await asPanti().notifications.list({ limit: 2, cursor });
      paged.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await asPanti().notifications.readAll()).changed).toBe(all.length);
    expect(await unread()).toBe(0);
    expect(await asPanti().notifications.readAll()).toEqual({ changed: 0 });
  });

  it("forgets after two months", async () => {
    const { post, centre } = await evening();
    await post();
    await rescue.sweep(pruneNotifications, later(NOON, 59 * 24 * HOUR));
    expect(await centre()).toHaveLength(1);
    while ((await rescue.sweep(pruneNotifications, later(NOON, 61 * 24 * HOUR))) > 0);
    expect(await centre()).toEqual([]);
  });
});

describe("a push service", () => {
  it("that knows a browser no more has it forgotten", async () => {
    const { post, step, driver, devices } = await evening();
    devices.get(driver.personId)?.forget();
    await post();
    await step(20);
    expect((await rescue.as(driver, NOON).notifications.settings()).devices).toBe(0);
    const [way] = await rescue.database.sql`
      select d.state from notification_delivery d join notification n on n.id = d.notification_id
      where n.person_id = ${driver.personId} and channel = 'push'`;
    expect(way?.state).toBe("unreachable");
  });

  it("that nobody knows is not called", async () => {
    const { driver } = await evening();
    const { keys } = push.device().subscription;
    const own = { endpoint: "https://169.254.169.254/latest", keys };
    expect(await refusalOf(rescue.as(driver, NOON).notifications.subscribe(own))).toBe(
      "notification.pushServiceUnknown",
    );
  });

  it("carries a sample when a person asks for one", async () => {
    const { driver, arrivals } = await evening();
    for (const channel of CHANNELS) await rescue.as(driver, NOON).notifications.tryOut({ channel });
    await rescue.settle(NOON);
    expect(await arrivals("trial")).toEqual({ app: 1, push: 1, email: 1, message: 0 });
    await rescue.sweep(escalateUnseen, NOON);
    await rescue.settle(NOON);
    expect(await arrivals("trial")).toMatchObject({ message: 1 });
    await rescue.as(driver, NOON).notifications.unsubscribe({ endpoint: "https://nobody.example/x" });
    expect((await rescue.as(driver, NOON).notifications.settings()).devices).toBe(1);
  });

  it("that refuses is tried again with pauses, then waits among the dead letters for an admin", async () => {
    const { scene, driver, devices, arrivals } = await evening();
    push.mood = "refusing";
    await rescue.database.sql`update organisation set verification = 'pending' where id = ${scene.panti}`;
    await rescue.admin(NOON).identity.verifyOrganisation({ id: scene.panti });
    await rescue.settle(NOON);
    await rescue.sweep(escalateUnseen, later(NOON, 20 * SECOND));
    let at = later(NOON, 20 * SECOND);
    for (let tries = 0; tries < 6; tries++) {
      await rescue.settle(at).catch(() => {});
      at = later(at, HOUR);
    }
    const [letter] = await rescue.database.sql`
      select attempts, error from bus_dead_letter where consumer = 'deliver-by-push'`;
    expect(letter).toMatchObject({
      attempts: 6,
      error: expect.stringMatching(/push service answered 503|breaker.open/),
    });
    expect(letter?.error).not.toContain(push.host);
    expect(await arrivals("organisation_verified")).toMatchObject({ app: 1, push: 0 });
    expect(devices.get(driver.personId)?.messages).toEqual([]);
  });
});
