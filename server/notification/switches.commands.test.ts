import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen, member } from "@/db/testing/cast";
import { type Rescue, startRescue } from "@/db/testing/rescue";
import type { MemberActor, PersonActor, Role } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { isLocked } from "@/server/notification/kind.rules";
import { CHANNELS, type Channel } from "@/server/notification/notification.reasons";
import { HAPPENINGS, type Switched, setScene } from "@/server/notification/testing/happenings";
import { arrivalsOf, letTimePass, makeReachable, moveSwitches } from "@/server/notification/testing/reachable";
import { NOON, type Scene } from "@/server/notification/testing/scene";
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

/** People the type is for, one for each channel and position of its switch. */
function watchersOf(to: Role, { kitchen, panti }: Scene): (PersonActor & { channel: Channel; isOn: boolean })[] {
  const one = (): PersonActor =>
    to === "admin"
      ? { kind: "person", personId: plainId(), sessionId: plainId(), roles: ["admin"], organisationId: null }
      : to === "citizen"
        ? citizen()
        : member(to as "ngo" | "provider", to === "ngo" ? panti : kitchen);
  return CHANNELS.flatMap((channel) => [true, false].map((isOn) => ({ ...one(), channel, isOn })));
}

/** All but what has no switch; one without a happening does not compile. */
const types = Object.keys(HAPPENINGS) as Switched[];

/** Each waits a night of its own for eight people. */
const PATIENCE_MS = 90_000;

describe.each(types)("the switches of %s", (type) => {
  it("each bring a message when on and none when off", { timeout: PATIENCE_MS }, async () => {
    const { to, play } = HAPPENINGS[type];
    const scene = await setScene(rescue);
    const watchers = watchersOf(to, scene);
    const devices = await makeReachable(rescue, push, watchers);
    for (const watcher of watchers) {
      const isOn = (channel: Channel) => (channel === watcher.channel) === watcher.isOn;
      const locked = isLocked(type, "app") && !isOn("app") ? ["app notification.mustBeRead"] : [];
      expect(await moveSwitches(rescue, watcher, type, isOn)).toEqual(locked);
    }
    const staff = (role: "ngo" | "provider"): MemberActor => member(role, role === "ngo" ? scene.panti : scene.kitchen);
    const [cook, driver] = [staff("provider"), staff("ngo")];
    const asKitchen = (now = NOON) => rescue.as(cook, now);
    const asPanti = (now = NOON) => rescue.as(driver, now);
    const happenedAt = await play({
      ...scene,
      watchers,
      asKitchen,
      asPanti,
      asAdmin: (now = NOON) => rescue.admin(now),
    });
    await letTimePass(rescue, happenedAt);
    const arrived = await Promise.all(watchers.map((watcher) => arrivalsOf(rescue, devices, watcher, type)));
    const told = watchers.map(({ channel, isOn }, index) => [channel, isOn ? "on" : "off", arrived[index]?.[channel]]);
    expect(told).toEqual([
      ["app", "on", 1],
      ["app", "off", isLocked(type, "app") ? 1 : 0],
      ["push", "on", 1],
      ["push", "off", 0],
      ["email", "on", 1],
      ["email", "off", 0],
      ["message", "on", 1],
      ["message", "off", 0],
    ]);
  });
});
