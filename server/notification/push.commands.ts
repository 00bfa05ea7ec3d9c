import type { PersonActor } from "@/server/kernel/actor";
import type { SubscribeInput } from "@/server/notification/notification.contract";
import { notificationReasons } from "@/server/notification/notification.reasons";
import { isPushService } from "@/server/notification/notification.rules";
import { countSubscriptions, deleteSubscription, saveSubscription } from "@/server/notification/push.store";
import { endpointIndex, pushHosts, sealSubscription } from "@/server/notification/push-address";
import type { Work } from "@/server/platform/work";

const MOST_DEVICES = 10;

/**
 * Lets this browser be pushed to for as long as its session lives.
 * @throws Failure `notification.pushServiceUnknown`, `notification.tooManyDevices`
 */
export async function subscribe(work: Work<PersonActor>, subscription: SubscribeInput): Promise<number> {
  const { tx, actor, now } = work;
  if (!isPushService(subscription.endpoint, pushHosts())) throw notificationReasons.pushServiceUnknown();
  const { personId, sessionId } = actor;
  await saveSubscription(tx, {
    ...{ endpointIndex: endpointIndex(subscription.endpoint), personId, sessionId },
    ...{ cipher: sealSubscription(subscription), createdAt: now },
  });
  const devices = await countSubscriptions(tx, personId);
  if (devices > MOST_DEVICES) throw notificationReasons.tooManyDevices();
  return devices;
}

export async function unsubscribe({ tx, actor }: Work<PersonActor>, endpoint: string): Promise<number> {
  await deleteSubscription(tx, endpointIndex(endpoint), actor.personId);
  return countSubscriptions(tx, actor.personId);
}
