import { expect, test } from "vitest";
import { openTestDoor } from "@/server/web/testing/test-door";

test("readiness names what is away among what the product can do without, also where it never answers", async () => {
  const parts = [
    { name: "redis", answers: async () => true },
    { name: "nats", answers: () => new Promise<boolean>(() => {}) },
    { name: "mail", answers: async () => false },
  ];
  const { url, close } = await openTestDoor({ optional: parts });
  const ready = await fetch(`${url}/health/ready`);
  expect(await ready.json()).toMatchObject({ degraded: ["nats", "mail"] });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  close();
});
