import { beforeEach, expect, it } from "vitest";
import { Breaker } from "@/server/platform/breaker";
import { registry } from "@/server/platform/metrics";
import { parseMetrics } from "@/server/testing/scrape";

let now = 0;
let asked = 0;
let broken = true;
const breaker = () => new Breaker(() => new Date(now), { mostFaults: 3, pauseMs: 1_000 });
const ask = async () => {
  asked += 1;
  if (broken) throw new Error("down");
  return "up";
};
const outcome = (run: Promise<string>) => run.catch((fault: Error) => fault.message);

beforeEach(() => {
  now = 0;
  asked = 0;
  broken = true;
});

it("asks until three faults in a row, then refuses without asking", async () => {
  const guard = breaker();
  const answers: string[] = [];
  for (let call = 0; call < 5; call++) answers.push(await outcome(guard.run(ask)));
  expect(answers).toEqual(["down", "down", "down", "breaker.open", "breaker.open"]);
  expect(asked).toBe(3);
});

it("asks once after the pause, and stays shut while that one finds the machine down", async () => {
  const guard = breaker();
  for (let call = 0; call < 3; call++) await outcome(guard.run(ask));
  now = 1_000;
  expect(await Promise.all([outcome(guard.run(ask)), outcome(guard.run(ask))])).toEqual(["down", "breaker.open"]);
  now = 1_999;
  expect(await outcome(guard.run(ask))).toBe("breaker.open");
});

it("works as before once an answer came, and a success in between forgives", async () => {
  const guard = breaker();
  for (let call = 0; call < 3; call++) await outcome(guard.run(ask));
  [now, broken] = [1_000, false];
  expect([await outcome(guard.run(ask)), await outcome(guard.run(ask))]).toEqual(["up", "up"]);
  broken = true;
  expect([await outcome(guard.run(ask)), await outcome(guard.run(ask))]).toEqual(["down", "down"]);
  broken = false;
  expect(await outcome(guard.run(ask))).toBe("up");
});

it("tells how many of its name are open, what failed and what it refused", async () => {
  const named = (name: string) => new Breaker(() => new Date(now), { name, mostFaults: 2, pauseMs: 1_000 });
  const [one, other] = [named("till"), named("till")];
  for (const guard of [one, one, one, other, other]) await outcome(guard.run(ask));
  const told = async (metric: string) => parseMetrics(await registry().metrics()).value(`${metric}{breaker="till"}`);
  expect(await told("breaker_open")).toBe(2);
  expect(await told("breaker_faults_total")).toBe(4);
  expect(await told("breaker_refusals_total")).toBe(1);
  now += 1_000;
  broken = false;
  await one.run(ask);
  expect(await told("breaker_open")).toBe(1);
});
