import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";

/** The events an organisation can hear of, each only where it concerns its own lots, claims or offers. */
export const WEBHOOK_TYPES = [
  "surplus.posted",
  "surplus.edited",
  "surplus.claimed",
  "surplus.released",
  "surplus.withdrawn",
  "surplus.expired",
  "surplus.recalled",
  "surplus.unplaced",
  "claim.completed",
  "claim.expired",
  "claim.recalled",
  "offer.made",
  "offer.accepted",
  "offer.declined",
  "offer.lapsed",
  "offer.mooted",
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];
/** What the test button sends; it cannot be chosen, for it always comes. */
export const TEST_TYPE = "webhook.test";

const PROVIDER_TYPES = WEBHOOK_TYPES.filter((type) => !type.startsWith("offer."));
const RECIPIENT_TYPES = WEBHOOK_TYPES.filter(
  (type) =>
    type.startsWith("offer.") || type.startsWith("claim.") || ["surplus.claimed", "surplus.released"].includes(type),
);

/** The events that can concern an organisation of a kind. */
export const webhookTypesOf = (kind: string): readonly WebhookType[] =>
  kind === "provider" ? PROVIDER_TYPES : kind === "ngo" ? RECIPIENT_TYPES : [];

/** Endpoints one organisation may have. */
export const MOST_ENDPOINTS = 10;
/** Milliseconds a receiver has to answer, from the look-up of its name on. */
export const DELIVERY_BUDGET_MS = 5 * SECOND;
/** Deliveries to one endpoint under way at once; one while it is failing. */
export const MOST_AT_ONCE = 4;
/** How long a secret that was replaced still signs, in milliseconds. */
export const SECRET_OVERLAP_MS = DAY;
/** Days a delivery stays in the log. */
export const LOG_DAYS = 30;

/** The pause after each failed try; after the last one the delivery is given up. */
export const RETRY_AFTER_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const;
const JITTER = 0.2;

/**
 * When a delivery is tried again; null when it is given up.
 * @param attempts tries so far, 1 or more
 * @param chance 0–1: spreads those that failed together, up to a fifth later
 */
export function nextTryAt(attempts: number, now: Date, chance: number): Date | null {
  const pause = RETRY_AFTER_MS[attempts - 1];
  return pause === undefined ? null : later(now, Math.round(pause * (1 + JITTER * chance)));
}

/** The breaker: from this many failures in a row on, an endpoint rests between probes. */
export const BREAKER = { failures: 5, pauseMs: 30 * SECOND, longestMs: 15 * MINUTE } as const;

/** Until when nothing is sent to an endpoint, twice as long with each further failure; null while it may go on. */
export function pauseUntil(failures: number, now: Date): Date | null {
  const beyond = failures - BREAKER.failures;
  return beyond < 0 ? null : later(now, Math.min(BREAKER.longestMs, BREAKER.pauseMs * 2 ** Math.min(beyond, 10)));
}

/** An endpoint that has failed for three days and ten tries without one success is switched off. */
export const GIVE_UP = { afterMs: 3 * DAY, failures: 10 } as const;

export type Health = Readonly<{ failures: number; failingSince: Date | null }>;

/** Whether an endpoint has failed too long; 410 Gone is the receiver's own wish to hear no more. */
export const isBeyondHope = ({ failures, failingSince }: Health, status: number | null, now: Date): boolean =>
  status === 410 ||
  (failures >= GIVE_UP.failures && failingSince !== null && now.getTime() - failingSince.getTime() >= GIVE_UP.afterMs);

/** Any 2xx is a receipt; a redirect is not followed and counts as a failure. */
export const isReceipt = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

/** Why a typed address cannot be a webhook; null when it can. Whether its host is public is told by its addresses. */
export function whyUrlRefused(
  typed: string,
  { httpAllowed }: { httpAllowed: boolean },
): "urlMalformed" | "urlNotHttps" | "urlWithPassword" | null {
  if (!URL.canParse(typed)) return "urlMalformed";
  const url = new URL(typed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return "urlMalformed";
  if (url.protocol === "http:" && !httpAllowed) return "urlNotHttps";
  if (url.username || url.password) return "urlWithPassword";
  return url.hostname.includes(".") || url.hostname.startsWith("[") || url.hostname === "localhost"
    ? null
    : "urlMalformed";
}
