import { describe, expect, it } from "vitest";
import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { isPrivateHost, isPublicAddress } from "@/server/webhook/webhook.addresses";
import { WEBHOOK_CATALOGUE } from "@/server/webhook/webhook.catalogue.contract";
import {
  isBeyondHope,
  isReceipt,
  nextTryAt,
  pauseUntil,
  RETRY_AFTER_MS,
  WEBHOOK_TYPES,
  webhookTypesOf,
  whyUrlRefused,
} from "@/server/webhook/webhook.rules";

const now = new Date("2026-11-21T14:00:00Z");

describe("retries", () => {
  it("come later each time, spread by at most a fifth, and end", () => {
    const pauses = RETRY_AFTER_MS.map((_, index) => (nextTryAt(index + 1, now, 0)?.getTime() ?? 0) - now.getTime());
    expect(pauses).toEqual([...RETRY_AFTER_MS]);
    expect([...pauses].sort((one, other) => one - other)).toEqual(pauses);
    expect(nextTryAt(1, now, 1)).toEqual(later(now, 6 * SECOND));
    expect(nextTryAt(RETRY_AFTER_MS.length + 1, now, 0)).toBeNull();
  });
});

describe("the breaker", () => {
  it.each([
    [1, null],
    [4, null],
    [5, later(now, 30 * SECOND)],
    [6, later(now, MINUTE)],
    [9, later(now, 8 * MINUTE)],
    [10, later(now, 15 * MINUTE)],
    [5_000, later(now, 15 * MINUTE)],
  ])("after %i failures rests until %s", (failures, until) => expect(pauseUntil(failures, now)).toEqual(until));

  it.each([
    [{ failures: 9, failingSince: later(now, -4 * DAY) }, 500, false],
    [{ failures: 10, failingSince: later(now, -3 * DAY + HOUR) }, 500, false],
    [{ failures: 10, failingSince: later(now, -3 * DAY) }, null, true],
    [{ failures: 1, failingSince: now }, 410, true],
  ])("%o with status %s is beyond hope: %s", (health, status, expected) =>
    expect(isBeyondHope(health, status, now)).toBe(expected),
  );

  it.each([
    [200, true],
    [204, true],
    [299, true],
    [302, false],
    [404, false],
    [500, false],
    [null, false],
  ])("takes %s for a receipt: %s", (status, expected) => expect(isReceipt(status)).toBe(expected));
});

describe("an address", () => {
  it.each([
    ["https://contoh.id/hook?a=1", true, null],
    ["https://contoh.id:8443/hook", false, null],
    ["http://contoh.id/hook", true, null],
    ["http://contoh.id/hook", false, "urlNotHttps"],
    ["ftp://contoh.id", true, "urlMalformed"],
    ["contoh.id/hook", true, "urlMalformed"],
    ["https://contoh", false, "urlMalformed"],
    ["https://a:b@contoh.id", false, "urlWithPassword"],
    ["javascript:alert(1)", true, "urlMalformed"],
  ] as const)("%s (http allowed: %s) is refused for %s", (url, httpAllowed, why) =>
    expect(whyUrlRefused(url, { httpAllowed })).toBe(why),
  );

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not an address",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(["8.8.8.8", "202.46.129.1", "2606:4700::1111"])("%s is public", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    "http://2130706433/",
    "http://0x7f.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://localhost:5432/",
    "http://LOCALHOST./",
    "http://metadata.google.internal/",
    "http://printer.local/",
  ])("%s names this machine or its network", (url) => expect(isPrivateHost(new URL(url).hostname)).toBe(true));
});

it("tells each side only what can concern it", () => {
  for (const type of WEBHOOK_TYPES) {
    const { to } = WEBHOOK_CATALOGUE[type];
    expect(webhookTypesOf("provider").includes(type), type).toBe(to.includes("provider"));
    expect(webhookTypesOf("ngo").includes(type), type).toBe(to.includes("recipient"));
  }
});
