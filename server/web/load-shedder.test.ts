import { describe, expect, it } from "vitest";
import { registry } from "@/server/platform/metrics";
import { parseMetrics } from "@/server/testing/scrape";
import { LoadShedder, SHEDDING_V1 } from "@/server/web/load-shedder";

const { answers, memoryMs } = SHEDDING_V1;

function atNight() {
  const time = { now: 0 };
  const shedder = new LoadShedder(() => time.now);
  const answer = (count: number, tookMs: number) => {
    for (let one = 0; one < count; one += 1) shedder.answered(tookMs);
  };
  const letIn = (asked: number) => Array.from({ length: asked }, () => shedder.letsIn()).filter(Boolean).length;
  return { time, answer, letIn };
}

describe("under more load than the door can bear", () => {
  it("lets everyone in while the mean of the last hundred answers is half a second or less", () => {
    const { answer, letIn } = atNight();
    answer(answers, 500);
    expect(letIn(50)).toBe(50);
  });

  it("judges no fewer than a hundred: a slow night with few people is no overload", () => {
    const { answer, letIn } = atNight();
    answer(answers - 1, 4_000);
    expect(letIn(50)).toBe(50);
  });

  it("turns nine of ten away above it", () => {
    const { answer, letIn } = atNight();
    answer(answers, 501);
    expect(letIn(100)).toBe(10);
  });

  it("opens again by what those it lets in take", () => {
    const { answer, letIn } = atNight();
    answer(answers, 600);
    answer(20, 20);
    expect(letIn(50)).toBe(50);
  });

  it("opens again where nobody has asked for a while", () => {
    const { time, answer, letIn } = atNight();
    answer(answers, 5_000);
    time.now = memoryMs + 1;
    expect(letIn(50)).toBe(50);
  });

  it("tells that it does until it does not, though nobody asks any more", async () => {
    const { time, answer } = atNight();
    const told = async () => parseMetrics(await registry().metrics()).value("load_shedding");
    answer(answers, 5_000);
    expect(await told()).toBe(1);
    time.now = memoryMs + 1;
    expect(await told()).toBe(0);
  });

  it("keeps its sum true over a long night", () => {
    const { time, answer, letIn } = atNight();
    for (let second = 0; second < 60; second += 1) {
      time.now += 1_000;
      answer(30, second % 2 ? 700 : 90);
    }
    expect(letIn(50)).toBe(50);
    answer(answers, 501);
    expect(letIn(10)).toBe(1);
  });
});
