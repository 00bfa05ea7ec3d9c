import { afterEach, describe, expect, it } from "vitest";
import type { Exchange } from "@/server/web/exchange";
import { guardExchange } from "@/server/web/guard-exchange";
import { LoadShedder, SHEDDING_V1 } from "@/server/web/load-shedder";
import { openTestDoor } from "@/server/web/testing/test-door";

const open: Array<() => void> = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function door(change: Parameters<typeof openTestDoor>[0] = {}) {
  const opened = await openTestDoor(change);
  open.push(opened.close);
  return opened.url;
}

function overloaded() {
  const time = { now: 0 };
  const shedder = new LoadShedder(() => time.now);
  for (let one = 0; one < SHEDDING_V1.answers; one += 1) shedder.answered(600);
  return { shedder, time };
}

describe("a door under more load than it bears", () => {
  it("says 503 and when to ask again, to partners and to screens in their own form", async () => {
    const url = await door({ shedder: overloaded().shedder });
    const partner = await fetch(`${url}/api/v1/stalls`, { headers: { "accept-language": "en" } });
    expect([partner.status, partner.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await partner.json()).toMatchObject({
      code: "request.service_unavailable",
      title: expect.stringMatching(/busy/i),
    });
    const screen = await fetch(`${url}/api/trpc/list?batch=1&input=%7B%220%22%3A%7B%7D%7D`);
    expect([screen.status, screen.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await screen.json()).toMatchObject([{ error: { data: { httpStatus: 503 } } }]);
  });

  it("never turns away who asks for its health", async () => {
    const url = await door({ shedder: overloaded().shedder });
    const asked = await Promise.all(Array.from({ length: 30 }, () => fetch(`${url}/health/live`)));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("answers everyone again by itself", async () => {
    const { shedder, time } = overloaded();
    const url = await door({ shedder });
    expect((await fetch(`${url}/api/v1/stalls`)).status).toBe(503);
    time.now += SHEDDING_V1.memoryMs + 1;
    const asked = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/api/v1/stalls`)));
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  });
});

it("a full door turns away who comes on top, gives up nobody inside, and lets in again when some have left", async () => {
  const refused: string[] = [];
  const guards = {
    ...{ shedder: new LoadShedder(), crowd: { inside: 0, most: 2 }, answerWithinMs: 60_000 },
    refuse: ({ path }: Exchange) => void refused.push(path),
  };
  const leave: (() => void)[] = [];
  const come = (path: string) =>
    guardExchange({ path } as Exchange, guards, () => new Promise((resolve) => leave.push(resolve)));
  const inside = [come("first"), come("second")];
  await come("third");
  expect([refused, leave.length]).toEqual([["third"], 2]);
  leave[0]?.();
  await inside[0];
  inside.push(come("fourth"));
  expect([refused, leave.length]).toEqual([["third"], 3]);
  for (const one of leave) one();
  await Promise.all(inside);
  expect(guards.crowd.inside).toBe(0);
});

describe("a request that takes too long", () => {
  it("is answered 503 in time, and its late end disturbs nobody", async () => {
    const url = await door({ answerWithinMs: 100 });
    const since = performance.now();
    const asked = await fetch(`${url}/api/v1/slow`);
    expect([asked.status, asked.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(performance.now() - since).toBeLessThan(350);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await fetch(`${url}/api/v1/stalls`)).status).toBe(200);
  });

  it("does not cut a stream that has opened", async () => {
    const url = await door({ answerWithinMs: 100 });
    const stream = await fetch(`${url}/api/trpc/live.changes?input=%7B%7D`);
    expect(stream.status).toBe(200);
    const reader = stream.body?.getReader();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
  });
});
