import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readAgain } from "@/components/api/read-again";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How often a list has been asked for. */
async function asked() {
  const cache = new QueryClient();
  let times = 0;
  await cache.fetchQuery({ queryKey: ["lots"], queryFn: () => ++times });
  vi.spyOn(cache, "invalidateQueries").mockImplementation(async ({ queryKey } = {}) => {
    if (queryKey?.[0] === "lots") times += 1;
  });
  return { cache, times: () => times - 1 };
}

it("reads at once what several ask for in the same moment, and reads it once", async () => {
  const { cache, times } = await asked();
  for (let n = 0; n < 5; n += 1) readAgain(cache, ["lots"]);
  vi.advanceTimersByTime(1);
  expect(times()).toBe(1);
});

it("reads a burst at its start and once more every two seconds, the last change included", async () => {
  const { cache, times } = await asked();
  for (let n = 0; n < 50; n += 1) {
    readAgain(cache, ["lots"]);
    vi.advanceTimersByTime(100);
  }
  expect(times()).toBe(3);
  vi.advanceTimersByTime(2_000);
  expect(times()).toBe(4);
  vi.advanceTimersByTime(60_000);
  expect(times()).toBe(4);
});

it("keeps lists apart", async () => {
  const { cache, times } = await asked();
  readAgain(cache, ["offers"]);
  readAgain(cache, ["lots"]);
  vi.advanceTimersByTime(1);
  expect(times()).toBe(1);
});
