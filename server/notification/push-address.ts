import { type SubscribeInput, subscribeInput } from "@/server/notification/notification.contract";
import { config } from "@/server/platform/config";
import { blindIndex, seal, unseal } from "@/server/platform/sealed";

/** The mark a browser's endpoint is kept under. */
export const endpointIndex = (endpoint: string): string => blindIndex(`push:${endpoint}`, config().CONTACT_INDEX_KEY);

export const sealSubscription = (subscription: SubscribeInput): string =>
  seal(JSON.stringify(subscription), config().CONTACT_KEY);

export const openSubscription = (cipher: string): SubscribeInput =>
  subscribeInput.parse(JSON.parse(unseal(cipher, config().CONTACT_KEY)));

/** The push services this server may call. */
export const pushHosts = (): string[] =>
  config()
    .PUSH_HOSTS.split(",")
    .map((host) => host.trim());

/** The keys this server signs its pushes with; null while push is not set up. */
export function vapidKeys(): { subject: string; publicKey: string; privateKey: string } | null {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey, PUBLIC_URL, MAIL_FROM } = config();
  if (!publicKey || !privateKey) return null;
  return { subject: PUBLIC_URL.startsWith("https:") ? PUBLIC_URL : `mailto:${MAIL_FROM}`, publicKey, privateKey };
}
