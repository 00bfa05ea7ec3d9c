import type { IncomingHttpHeaders } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDoor } from "@/server/web/testing/test-door";

let door: Awaited<ReturnType<typeof openTestDoor>>;
let seen: IncomingHttpHeaders = {};
beforeAll(async () => {
  door = await openTestDoor({
    pages: async (req, res) => {
      seen = { ...req.headers };
      res.end("<!doctype html>");
    },
  });
});
afterAll(() => door.close());
beforeEach(() => {
  seen = {};
});

const post = (headers: Record<string, string>) =>
  fetch(`${door.url}/api/v1/stalls`, {
    method: "POST",
    body: '{"name":"Sari"}',
    headers: { "content-type": "application/json", ...headers },
  });

test("each page gets a nonce of its own, the same in the answer and for Next", async () => {
  const first = await fetch(`${door.url}/dapur`, { headers: { "content-security-policy": "script-src *" } });
  const policy = first.headers.get("content-security-policy") ?? "";
  expect(seen["content-security-policy"]).toBe(policy);
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic';/);
  expect(policy).not.toContain("unsafe-eval");
  const second = await fetch(`${door.url}/dapur`);
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
  expect(first.headers.get("x-content-type-options")).toBe("nosniff");
  expect(first.headers.get("strict-transport-security")).toBeNull();
});

test("answers of the API carry the headers too, refusals included", async () => {
  const answer = await fetch(`${door.url}/api/v1/nowhere`);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
});

test("a file may reach its own origin, for the map's worker lives by the policy of its file", async () => {
  const answer = await fetch(`${door.url}/_next/static/media/worker.mjs`);
  expect(answer.headers.get("content-security-policy")).toMatch(/connect-src 'self'(;|$)/);
});

test("behind https browsers are told to stay there", async () => {
  const secure = await openTestDoor({ security: { publicUrl: "https://pahlawan.test", development: false } });
  const answer = await fetch(`${secure.url}/health/live`);
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
  secure.close();
});

test("a foreign page cannot write with our cookies", async () => {
  const cookie = "who=ngo";
  expect((await post({ cookie, "sec-fetch-site": "same-origin" })).status).toBe(201);
  expect((await post({ cookie, origin: door.url })).status).toBe(201);
  expect((await post({ cookie, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post({ cookie, "sec-fetch-site": "same-site" })).status).toBe(403);
  expect((await post({ cookie, origin: "https://evil.test" })).status).toBe(403);
  expect((await post({ cookie, origin: "null" })).status).toBe(403);
  expect((await post({ cookie })).status).toBe(403);
  const trpc = await fetch(`${door.url}/api/trpc/open`, {
    method: "POST",
    body: '{"name":"Sari"}',
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "cross-site" },
  });
  expect(trpc.status).toBe(403);
});

test("a bearer is exempt, and its cookies then count for nothing", async () => {
  const origin = "https://partner.test";
  expect((await post({ authorization: "Bearer ngo", origin })).status).toBe(201);
  expect((await post({ authorization: "Bearer nobody", cookie: "who=ngo", origin })).status).toBe(401);
});

test("a renewed session reaches the browser and the page being drawn", async () => {
  const answer = await fetch(`${door.url}/dapur`, { headers: { cookie: "old=ngo; theme=dark" } });
  expect(answer.headers.getSetCookie()).toContain("who=ngo; Path=/; HttpOnly");
  expect(seen.cookie).toBe("theme=dark; who=ngo");
});
