import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { budgetMonthOf } from "@/server/notification/message.rules";
import { type Evening, makeEvening } from "@/server/notification/testing/evening";
import { makeReachable } from "@/server/notification/testing/reachable";
import { lookAt, messagesTo, sayTo, statesOf } from "@/server/notification/testing/saying";
import { lunch, NOON } from "@/server/notification/testing/scene";
import { type PushService, startPushService } from "@/server/testing/push-service";

let rescue: Rescue;
let push: PushService;
beforeAll(async () => {
  push = await startPushService();
  process.env.PUSH_HOSTS = push.host;
  process.env.MESSAGE_COST_RUPIAH = "400";
  process.env.MESSAGE_BUDGET_RUPIAH = "10000";
  rescue = await startRescue();
});
afterAll(async () => {
  await rescue.database.close();
  await push.close();
});
const evening = () => makeEvening(rescue, push);
/** Months of their own, for they share one budget. */
let months = 0;
const monthOfItsOwn = () => later(NOON, 31 * DAY * ++months);
async function someone() {
  const who = citizen();
  await makeReachable(rescue, push, [who]);
  return who;
}

describe("an offer that nobody sees", () => {
  it("comes as a short message with a link in the tongue of its person, once", async () => {
    const { post, step, driver, at } = await evening();
    await rescue.database.sql`insert into notification_reader (person_id, language) values (${driver.personId}, 'en')`;
    await post();
    await step(119);
    expect(await messagesTo(rescue, driver)).toEqual([]);
    for (const second of [120, 130]) await step(second);
    const [message = "", ...more] = await messagesTo(rescue, driver);
    expect(more).toEqual([]);
    expect(message).toMatch(/^An offer for you: 25 boxes Nasi kotak ayam\nFrom Dapur Melati\. Answer before 12:05/);
    const [, id] = /\/pemberitahuan\/buka\/(\S+)\?lewat=message$/.exec(message) ?? [];
    expect(await rescue.as(driver, at(140)).notifications.open({ id: id ?? "", channel: "message" })).toEqual({
      href: "/jemput",
    });
    const [way] = await rescue.database.sql`
      select state, opened_at from notification_delivery where notification_id = ${id ?? ""} and channel = 'message'`;
    expect(way).toMatchObject({ state: "sent", opened_at: expect.anything() });
  });

  const noMessage: Record<string, (world: Evening) => Promise<unknown>> = {
    "a screen showed it": ({ driver, at }) => rescue.as(driver, at(100)).notifications.shown(),
    "the push was opened": async ({ driver, at, centre }) =>
      rescue.as(driver, at(100)).notifications.open({ id: (await centre())[0]?.id ?? "", channel: "push" }),
    "the person took their word back": ({ driver, at }) =>
      rescue.as(driver, at(100)).privacy.consent({ purpose: "message", isGiven: false }),
    "the number is not confirmed any more": ({ driver }) =>
      rescue.database.sql`update person set phone_confirmed_at = null where id = ${driver.personId}`,
  };
  it.each(Object.entries(noMessage))("brings no message where %s in time", async (_, happen) => {
    const world = await evening();
    await world.post();
    await happen(world);
    for (const second of [120, 200]) await world.step(second);
    expect(await messagesTo(rescue, world.driver)).toEqual([]);
  });

  it("tells the settings which ways the person took their word for back, or closed with all their data", async () => {
    const { driver, at } = await evening();
    const { notifications, privacy } = rescue.as(driver, at(100));
    expect((await notifications.settings()).allowed).toEqual({ push: true, email: true, message: true });
    await privacy.consent({ purpose: "message", isGiven: false });
    expect((await notifications.settings()).allowed).toEqual({ push: true, email: true, message: false });
    await privacy.restrict({ isOn: true });
    expect((await notifications.settings()).allowed).toEqual({ push: false, email: false, message: false });
  });

  it("plans no message for a number nobody confirmed", async () => {
    const world = await evening();
    await rescue.database.sql`update person set phone_confirmed_at = null where id = ${world.driver.personId}`;
    await world.post();
    await world.step(120);
    expect(await statesOf(rescue, world.driver)).toEqual({});
    const { phone } = await rescue.as(world.driver, NOON).notifications.settings();
    expect(phone).toMatchObject({ isConfirmed: false, number: expect.stringMatching(/^0802\*{4}\d{4}$/), today: 0 });
    expect(await refusalOf(rescue.as(world.driver, NOON).notifications.tryOut({ channel: "message" }))).toBe(
      "notification.unreachable",
    );
  });
});

describe("quiet hours of one's own", () => {
  it("hold back what can wait until they end, as one message without what is past by then", async () => {
    const { cook, driver, at } = await evening();
    const { notifications, surplus } = rescue.as(cook, NOON);
    await notifications.setQuiet({ fromHour: 11, untilHour: 13 });
    expect((await notifications.settings()).quiet).toEqual({ fromHour: 11, untilHour: 13, zone: "Asia/Jakarta" });
    await notifications.moveSwitch({ type: "lot_claimed", channel: "message", isOn: true });
    for (const title of ["Nasi uduk", "Nasi kuning", "Nasi liwet"]) {
      const lot = await surplus.post({ ...lunch, title });
      const claim = await rescue.as(driver, NOON).surplus.claim({ id: lot.id });
      if (title === "Nasi liwet") await rescue.as(driver, NOON).claims.cancel({ id: claim.id, reason: "no_people" });
    }
    for (const second of [0, 600, 3_599]) await lookAt(rescue, at(second));
    expect(await messagesTo(rescue, cook)).toEqual([]);
    await lookAt(rescue, at(3_600));
    const [message = "", ...more] = await messagesTo(rescue, cook);
    expect(more).toEqual([]);
    expect(message).toMatch(/^2 kabar selama Anda beristirahat\n/);
    expect(message).toContain("Nasi uduk");
    expect(message).not.toContain("Nasi liwet");
  });

  it("let through what presses, and what is of the account though it was read", async () => {
    const { post, step, driver, at } = await evening();
    await rescue.as(driver, NOON).notifications.setQuiet({ fromHour: 11, untilHour: 14 });
    await post();
    for (const second of [20, 80, 120]) await step(second);
    expect(await messagesTo(rescue, driver)).toHaveLength(1);
    await sayTo(rescue, [driver], "factor_off", at(200));
    await rescue.settle(at(200));
    await rescue.as(driver, at(201)).notifications.readAll();
    await lookAt(rescue, at(320));
    expect((await messagesTo(rescue, driver))[1]).toMatch(/^Langkah kedua dimatikan\n/);
  });

  it("are asked again when the moment comes: what they reached meanwhile waits", async () => {
    const [who, start] = [await someone(), monthOfItsOwn()];
    await rescue.as(who, start).notifications.moveSwitch({ type: "draw_lost", channel: "message", isOn: true });
    await sayTo(rescue, [who], "draw_lost", start);
    await rescue.as(who, start).notifications.setQuiet({ fromHour: 12, untilHour: 18 });
    await lookAt(rescue, later(start, 10 * MINUTE));
    expect(await messagesTo(rescue, who)).toEqual([]);
    await lookAt(rescue, later(start, 6 * HOUR));
    expect(await messagesTo(rescue, who)).toHaveLength(1);
  });
});

describe("budgets", () => {
  it("let six messages a day through to one person, then only what is of safety or the account, and six the next day", async () => {
    const [who, start] = [await someone(), monthOfItsOwn()];
    const said = (type: "dispute_opened" | "food_recalled", now: Date, times: number) =>
      sayTo(rescue, [who], type, now, times).then(() => lookAt(rescue, later(now, 2 * MINUTE)));
    await said("dispute_opened", start, 8);
    expect(await messagesTo(rescue, who)).toHaveLength(6);
    expect(await statesOf(rescue, who)).toEqual({ sent: 6, withheld: 2 });
    const { phone } = await rescue.as(who, start).notifications.settings();
    expect(phone).toMatchObject({ perDay: 6, today: 6, isConfirmed: true, isSandbox: true });
    expect(await refusalOf(rescue.as(who, start).notifications.tryOut({ channel: "message" }))).toBe(
      "notification.tooManyMessages",
    );
    await said("food_recalled", later(start, HOUR), 1);
    expect(await messagesTo(rescue, who)).toHaveLength(7);
    await said("dispute_opened", later(start, DAY), 1);
    expect(await messagesTo(rescue, who)).toHaveLength(8);
  });

  it("of a month end what can wait, not what presses, and begin again with the next month", async () => {
    const people = await Promise.all(Array.from({ length: 5 }, someone));
    const start = monthOfItsOwn();
    for (const who of people)
      await rescue.as(who, start).notifications.moveSwitch({ type: "draw_lost", channel: "message", isOn: true });
    const reached = async () =>
      (await Promise.all(people.map(async (who) => (await messagesTo(rescue, who)).length))).reduce((a, b) => a + b);
    await rescue.database.sql`insert into message_month (month, messages, spent_rupiah)
      values (${budgetMonthOf(start)}, 21, 8700)`;
    await sayTo(rescue, people, "draw_lost", start);
    await lookAt(rescue, later(start, 10 * MINUTE));
    expect(await reached()).toBe(3);
    await sayTo(rescue, people, "dispute_opened", later(start, HOUR));
    await lookAt(rescue, later(start, HOUR + 2 * MINUTE));
    expect(await reached()).toBe(8);
    const next = monthOfItsOwn();
    await sayTo(rescue, people.slice(0, 1), "draw_lost", next);
    await lookAt(rescue, later(next, 10 * MINUTE + SECOND));
    expect(await reached()).toBe(9);
    const [why] = await rescue.database.sql`select error from notification_delivery where state = 'withheld'
      and error like 'the month%'`;
    expect(why).toBeDefined();
  });
});
