import { member } from "@/db/testing/cast";
import type { Rescue } from "@/db/testing/rescue";
import { later, SECOND } from "@/server/kernel/time";
import { escalateUnseen } from "@/server/notification/escalate.commands";
import { setScene } from "@/server/notification/testing/happenings";
import { arrivalsOf, makeReachable } from "@/server/notification/testing/reachable";
import { lunch, NOON } from "@/server/notification/testing/scene";
import type { PushService } from "@/server/testing/push-service";

/** A kitchen and an NGO with one reachable person each. */
export async function makeEvening(rescue: Rescue, push: PushService) {
  const scene = await setScene(rescue);
  const [cook, driver] = [member("provider", scene.kitchen), member("ngo", scene.panti)];
  const devices = await makeReachable(rescue, push, [cook, driver]);
  const at = (seconds: number) => later(NOON, seconds * SECOND);
  const post = async () => {
    const lot = await rescue.as(cook, NOON).surplus.post(lunch);
    await rescue.settle(NOON);
    return lot;
  };
  const step = async (seconds: number) => {
    await rescue.sweep(escalateUnseen, at(seconds));
    await rescue.settle(at(seconds));
  };
  const arrivals = (type: Parameters<typeof arrivalsOf>[3]) => arrivalsOf(rescue, devices, driver, type);
  const centre = async (seconds = 0) => (await rescue.as(driver, at(seconds)).notifications.list({})).items;
  const unread = async (seconds = 0) => (await rescue.as(driver, at(seconds)).notifications.unread()).unread;
  return { scene, cook, driver, devices, at, post, step, arrivals, centre, unread };
}
export type Evening = Awaited<ReturnType<typeof makeEvening>>;
