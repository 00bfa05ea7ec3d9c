import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { lapseOffers } from "@/server/matching/answer.commands";
import { escalateUnseen } from "@/server/notification/escalate.commands";
import { type Evening, makeEvening } from "@/server/notification/testing/evening";
import { letTimePass } from "@/server/notification/testing/reachable";
import { NOON } from "@/server/notification/testing/scene";
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

describe("an offer nobody looks at", () => {
  it("is in the centre at once, on the device after 20 seconds and in the mail after 80", async () => {
    const { post, step, arrivals } = await evening();
    await post();
    expect(await arrivals("offer_made")).toEqual({ app: 1, push: 0, email: 0, message: 0 });
    await step(19);
    expect(await arrivals("offer_made")).toEqual({ app: 1, push: 0, email: 0, message: 0 });
    await step(20);
    expect(await arrivals("offer_made")).toEqual({ app: 1, push: 1, email: 0, message: 0 });
    await step(80);
    await step(90);
    expect(await arrivals("offer_made")).toEqual({ app: 1, push: 1, email: 1, message: 0 });
  });

  it("goes on after a minute where a screen showed it but nobody opened it", async () => {
    const { post, step, arrivals, driver, at } = await evening();
    await post();
    expect(await rescue.as(driver, at(5)).notifications.shown()).toEqual({ changed: 1 });
    await step(20);
    expect(await arrivals("offer_made")).toMatchObject({ push: 0 });
    await step(60);
    expect(await arrivals("offer_made")).toMatchObject({ push: 1 });
  });

  it("goes no further once it was opened, and the first moments of each channel stay", async () => {
    const { post, step, arrivals, centre, driver, at, unread } = await evening();
    await post();
    await step(20);
    const [told] = await centre();
    const id = told?.id ?? "";
    expect(await rescue.as(driver, at(22)).notifications.arrived({ ids: [id] })).toEqual({ changed: 1 });
    expect(await rescue.as(driver, at(30)).notifications.open({ id, channel: "push" })).toEqual({ href: "/jemput" });
    await rescue.as(driver, at(40)).notifications.open({ id, channel: "push" });
    await step(80);
    expect(await arrivals("offer_made")).toMatchObject({ push: 1, email: 0 });
    expect(await unread()).toBe(0);
    const [way] = await rescue.database.sql`
      select sent_at, delivered_at, opened_at from notification_delivery where notification_id = ${id} and channel = 'push'`;
    const moments = Object.values(way ?? {}).map((moment) => new Date(String(moment)));
    expect(moments).toEqual([at(20), at(22), at(30)]);
  });

  it("leaves a device alone whose session is over", async () => {
    const { post, step, arrivals, driver } = await evening();
    await rescue.database.sql`update session set revoked_at = now() where id = ${driver.sessionId}`;
    await post();
    await step(20);
    expect(await arrivals("offer_made")).toEqual({ app: 1, push: 0, email: 1, message: 0 });
  });
});

describe("what is past", () => {
  const answered = {
    accepted: async ({ driver, scene }: Evening) => {
      const [offer] = (await rescue.as(driver, NOON).offers.mine({})).items;
      await rescue.as(driver, NOON).offers.accept({ id: offer?.id ?? "" });
      return scene;
    },
    declined: async ({ driver }: Evening) => {
      const [offer] = (await rescue.as(driver, NOON).offers.mine({})).items;
      await rescue.as(driver, NOON).offers.decline({ id: offer?.id ?? "", reason: "too_far" });
    },
    taken: async ({ scene }: Evening, lotId: string) => {
      const rival = await scene.town.ngo(2_000);
      await rescue.as(rival, NOON).surplus.claim({ id: lotId });
    },
    withdrawn: async ({ cook }: Evening, lotId: string) =>
      rescue.as(cook, NOON).surplus.withdraw({ id: lotId, reason: "sold" }),
  };

  it.each(Object.entries(answered))(
    "an offer that was %s leaves the count and goes to no other channel",
    async (_, answer) => {
      const world = await evening();
      const lot = await world.post();
      expect([await world.unread(), (await world.centre())[0]?.isPast]).toEqual([1, false]);
      await answer(world, lot.id);
      await rescue.settle(NOON);
      await world.step(20);
      await world.step(80);
      const told = (await world.centre()).find(({ type }) => type === "offer_made");
      expect(told?.isPast).toBe(true);
      expect(await world.arrivals("offer_made")).toEqual({ app: 1, push: 0, email: 0, message: 0 });
      const still = (await world.centre()).filter(({ isPast, readAt }) => !isPast && !readAt);
      expect(await world.unread()).toBe(still.length);
    },
  );

  it("an offer whose time is over is past by the clock alone, and by its lapse", async () => {
    const { post, centre, unread, at, step, arrivals } = await evening();
    await post();
    expect([await unread(299), await unread(300), (await centre(300))[0]?.isPast]).toEqual([1, 0, true]);
    await rescue.sweep(lapseOffers, at(300));
    await rescue.settle(at(300));
    await step(301);
    expect((await centre(0)).find(({ type }) => type === "offer_made")?.isPast).toBe(true);
    expect(await arrivals("offer_made")).toMatchObject({ push: 0, email: 0 });
  });

  it("is not sent where it ended on its way to the device", async () => {
    const { post, step, driver, at, arrivals } = await evening();
    await post();
    await rescue.sweep(escalateUnseen, at(20));
    const [offer] = (await rescue.as(driver, at(21)).offers.mine({})).items;
    await rescue.as(driver, at(21)).offers.decline({ id: offer?.id ?? "", reason: "other" });
    await rescue.settle(at(22));
    await step(80);
    expect(await arrivals("offer_made")).toMatchObject({ app: 1, email: 0 });
  });
});

describe("by night", () => {
  it("collects what can wait into one letter at six, and lets an offer sound calmly", async () => {
    const { cook, driver, devices } = await evening();
    const late = later(EVENING, HOUR);
    for (let round = 0; round < 2; round++) {
      const lot = await rescue.as(cook, EVENING).surplus.post(tenKilograms);
      const claim = await rescue.as(driver, EVENING).surplus.claim({ id: lot.id });
      await rescue.as(cook, late).pickups.verify({
        ...{ code: claim.pickupCode ?? "", acceptedUnits: 25, rejectedUnits: 0, method: "unknown" },
      });
    }
    for (const type of ["handover_done"] as const)
      await rescue.as(driver, late).notifications.moveSwitch({ type, channel: "push", isOn: true });
    await letTimePass(rescue, late);
    const messages = devices.get(driver.personId)?.messages ?? [];
    expect(messages).toMatchObject([
      { title: "2 kabar selama Anda beristirahat", href: "/pemberitahuan", isSilent: false },
    ]);
    await rescue.as(cook, EVENING).surplus.post(tenKilograms);
    await rescue.settle(EVENING);
    await rescue.sweep(escalateUnseen, later(EVENING, 20 * SECOND));
    await rescue.settle(later(EVENING, 20 * SECOND));
    expect(messages[1]).toMatchObject({ title: "Bila masih berjaga: 25 boks Nasi kotak ayam", isSilent: false });
  });

  it("shows the kitchen silently who comes", async () => {
    const { cook, driver, devices } = await evening();
    const lot = await rescue.as(cook, EVENING).surplus.post(tenKilograms);
    await rescue.as(driver, EVENING).surplus.claim({ id: lot.id, units: 5 });
    await rescue.settle(EVENING);
    await letTimePass(rescue, EVENING, later(EVENING, 10 * MINUTE));
    const messages = devices.get(cook.personId)?.messages;
    const silent = { title: "5 boks Nasi kotak ayam akan dijemput", isSilent: true };
    expect(messages).toContainEqual(expect.objectContaining(silent));
  });
});
