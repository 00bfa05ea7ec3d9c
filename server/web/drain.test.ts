import { createServer } from "node:http";
import { expect, test, vi } from "vitest";
import { liveHub } from "@/server/live/live-hub";
import { listen } from "@/server/web/listen";
import { openTestDoor } from "@/server/web/testing/test-door";

test("a drain finishes what runs, ends streams with a hint to come back, and accepts nothing more", async () => {
  const { url, door } = await openTestDoor();
  const stream = await fetch(`${url}/api/trpc/live.changes?input=%7B%7D`);
  await vi.waitFor(() => expect(liveHub().clients.length).toBe(1));
  const running = fetch(`${url}/api/v1/slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const since = performance.now();
  const drained = door.drain();
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  expect(await (await running).json()).toEqual({ slept: 400 });
  expect(await stream.text()).toMatch(/retry: \d+\n\n$/);
  await drained;
  expect(performance.now() - since).toBeLessThan(3_000);
});

test("a drain with notice answers on, says that it is leaving, and closes each connection it has answered on", async () => {
  const { url, door } = await openTestDoor({ drainNoticeMs: 1_500 });
  const drained = door.drain();
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { failing: expect.arrayContaining(["web"]) }]);
  const answered = await fetch(`${url}/api/v1/stalls`);
  expect([answered.status, answered.headers.get("connection")]).toEqual([200, "close"]);
  await answered.text();
  await drained;
  await expect(fetch(`${url}/health/live`)).rejects.toThrow();
});

test("a taken port is told in one sentence", async () => {
  const first = createServer();
  const port = await listen(first, 0, "127.0.0.1");
  await expect(listen(createServer(), port, "127.0.0.1")).rejects.toThrow(`Port ${port} is taken`);
  first.close();
});
