import type { ApiClient } from "@/components/api/api-client";

export type DeviceState = "unsupported" | "blocked" | "off" | "on";

const isSupported = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const registration = async () => (isSupported() ? ((await navigator.serviceWorker.getRegistration()) ?? null) : null);

/** Whether this browser is pushed to. */
export async function deviceState(): Promise<DeviceState> {
  const worker = await registration();
  if (!worker) return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  return Notification.permission === "granted" && (await worker.pushManager.getSubscription()) ? "on" : "off";
}

async function tell(client: ApiClient, subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("the browser gave no keys");
  await client.notifications.subscribe.mutate({ endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } });
}

/** Asks for the permission and subscribes; a subscription made with other keys is replaced. */
export async function allowPush(client: ApiClient, pushKey: string): Promise<DeviceState> {
  const worker = await registration();
  if (!worker) return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return deviceState();
  const options = { userVisibleOnly: true, applicationServerKey: pushKey };
  const subscription = await worker.pushManager.subscribe(options).catch(async (fault: unknown) => {
    const old = await worker.pushManager.getSubscription();
    if (!old) throw fault;
    await old.unsubscribe();
    return worker.pushManager.subscribe(options);
  });
  await tell(client, subscription);
  return "on";
}

export async function stopPush(client: ApiClient): Promise<DeviceState> {
  const subscription = await (await registration())?.pushManager.getSubscription();
  if (subscription) {
    await client.notifications.unsubscribe.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return deviceState();
}

const TOLD = "push-told";

/** A device that agreed once goes on after its person signs in again; asked once a visit. */
export async function keepPush(client: ApiClient): Promise<void> {
  if (!isSupported() || Notification.permission !== "granted" || sessionStorage.getItem(TOLD)) return;
  const subscription = await (await registration())?.pushManager.getSubscription();
  if (!subscription) return;
  await tell(client, subscription);
  sessionStorage.setItem(TOLD, "yes");
}
