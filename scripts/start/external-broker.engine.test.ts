import { createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startNats } from "@/scripts/services.mjs";
import { checkExternalBroker } from "@/scripts/start/external-broker.mjs";
import { freePort } from "@/scripts/start/ports.mjs";

let nats: Awaited<ReturnType<typeof startNats>>;
let guarded: Awaited<ReturnType<typeof startNats>>;
beforeAll(async () => {
  [nats, guarded] = await Promise.all([startNats(), startNats(["--user", "kitchen", "--pass", "secret"])]);
});
afterAll(() => Promise.all([nats.stop(), guarded.stop()]));

const answer = (url: string) =>
  checkExternalBroker(url).then(
    (serves) => (serves ? "serves" : "away"),
    (error: { en: string }) => error.en,
  );
const asked = (user: string) => guarded.url.replace("//", `//${user}@`);

it("takes a broker with JetStream, by any of its addresses", async () => {
  expect(await answer(nats.url)).toBe("serves");
  expect(await answer(`nats://127.0.0.1:1,${nats.url}`)).toBe("serves");
  expect(await answer(asked("kitchen:secret"))).toBe("serves");
});

it("says what waiting would not mend", async () => {
  expect(await answer("redis://127.0.0.1:4222")).toContain("is not a NATS address");
  expect(await answer(asked("kitchen:wrong"))).toContain("refused that user or password");
  expect(await answer(guarded.url)).toContain("refused that user or password");
});

it("does not hang on a broker that is away or silent", async () => {
  const port = await freePort();
  const silent = createServer().listen(port, "127.0.0.1");
  const since = performance.now();
  expect(await answer("nats://127.0.0.1:1")).toBe("away");
  expect(await answer(`nats://127.0.0.1:${port}`)).toBe("away");
  expect(performance.now() - since).toBeLessThan(5_000);
  silent.close();
});
