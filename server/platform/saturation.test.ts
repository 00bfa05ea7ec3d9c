import { expect, it } from "vitest";
import { Occupancy, Saturation } from "@/server/platform/saturation";

let now = 0;
const worker = (hands: number) => new Occupancy(hands, () => now);

/** Work that lasts until it is told to end. */
function task() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => ended, end };
}

it("is idle at first, and full once every hand has been full for long", async () => {
  const occupancy = worker(2);
  expect(occupancy.ratio()).toBe(0);
  const [one, other] = [task(), task()];
  const running = [occupancy.during(one.run), occupancy.during(other.run)];
  now += 120_000;
  expect(occupancy.ratio()).toBeCloseTo(1, 3);
  one.end();
  await running[0];
  now += 120_000;
  expect(occupancy.ratio()).toBeCloseTo(0.5, 3);
  other.end();
  await running[1];
  now += 120_000;
  expect(occupancy.ratio()).toBeCloseTo(0, 3);
});

it("forgets as fast however often somebody looks", async () => {
  const [watched, unwatched] = [worker(1), worker(1)];
  const work = task();
  void watched.during(work.run);
  void unwatched.during(work.run);
  for (let second = 0; second < 15; second++) {
    now += 1_000;
    watched.ratio();
  }
  expect(watched.ratio()).toBeCloseTo(1 - Math.exp(-1), 6);
  expect(unwatched.ratio()).toBeCloseTo(watched.ratio(), 6);
});

it("counts work that fails as ended, and more work than hands as full", async () => {
  const occupancy = worker(1);
  await expect(occupancy.during(() => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
  now += 60_000;
  expect(occupancy.ratio()).toBe(0);
  const work = task();
  for (let n = 0; n < 5; n++) void occupancy.during(work.run);
  now += 600_000;
  expect(occupancy.ratio()).toBeLessThanOrEqual(1);
});

it("an engine is as full as its fullest worker, and says nothing without any", async () => {
  const engine = new Saturation(() => now);
  expect(engine.ratio()).toBeNull();
  const [calm, busy] = [engine.join(8), engine.join(1)];
  const work = task();
  void calm.during(work.run);
  void busy.during(work.run);
  now += 120_000;
  expect(calm.ratio()).toBeCloseTo(1 / 8, 3);
  expect(engine.ratio()).toBeCloseTo(1, 3);
});
