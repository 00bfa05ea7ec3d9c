import { afterEach, expect, test } from "vitest";
import { appRouter } from "@/server/root";
import { trustedProxies } from "@/server/web/address";
import { openTestDoor } from "@/server/web/testing/test-door";

const evening = new Date("2026-11-21T14:00:30Z");
let door: Awaited<ReturnType<typeof openTestDoor>> | undefined;
afterEach(() => door?.close());

const listOf = (url: string, headers: Record<string, string>) => fetch(`${url}/api/v1/stalls`, { headers });

test("an NGO's fifty-first request of the minute gets 429 and a time, others go on", async () => {
  door = await openTestDoor({ clock: () => evening });
  const headers = { authorization: "Bearer ngo" };
  for (let turn = 0; turn < 50; turn += 1) expect((await listOf(door.url, headers)).status).toBe(200);
  const refused = await listOf(door.url, headers);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: "request.too_many_requests" });
  expect((await listOf(door.url, { authorization: "Bearer admin" })).status).toBe(200);
  expect((await fetch(`${door.url}/health/live`)).status).toBe(200);
});

test("a batch of n counts n", async () => {
  door = await openTestDoor({ clock: () => evening });
  const names = Array.from({ length: 20 }, () => "list").join(",");
  const inputs = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [index, {}]));
  const url = `${door.url}/api/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
  const statuses = [];
  for (let turn = 0; turn < 3; turn += 1)
    statuses.push((await fetch(url, { headers: { authorization: "Bearer ngo" } })).status);
  expect(statuses).toEqual([200, 200, 429]);
});

test("a forwarded address counts only from a trusted proxy", async () => {
  const addresses: string[] = [];
  const limiter = {
    take: (key: string) => {
      addresses.push(key);
      return { allowed: true } as const;
    },
  };
  const spying = await openTestDoor({ limiter, proxies: trustedProxies("127.0.0.0/8, 10.0.0.7") });
  await listOf(spying.url, { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.0.0.7" });
  const direct = await openTestDoor({ limiter });
  await listOf(direct.url, { "x-forwarded-for": "203.0.113.9" });
  expect(addresses).toEqual(["address:203.0.113.9", "address:127.0.0.1"]);
  for (const open of [spying, direct]) open.close();
});

test("a code for a stranger counts as ten attempts to sign in, by either lane", async () => {
  door = await openTestDoor({ clock: () => evening, router: appRouter });
  const post = (path: string) =>
    fetch(`${door?.url}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
  const statuses: number[] = [];
  for (let turn = 0; turn < 16; turn += 1)
    for (const path of ["/api/v1/registrations/codes", "/api/trpc/joining.ask"])
      statuses.push((await post(path)).status);
  expect(statuses.slice(0, 30)).not.toContain(429);
  expect(statuses.slice(30)).toEqual([429, 429]);
  expect((await post("/api/v1/auth/login")).status).toBe(429);
});
