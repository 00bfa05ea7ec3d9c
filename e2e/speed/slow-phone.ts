import type { Page } from "@playwright/test";

/** A cheap phone with one bar: 400 ms there and back, 1.6 Mbit/s, a quarter of this machine's speed. */
export const SLOW_PHONE = {
  viewport: { width: 360, height: 740 },
  roundTripMs: 400,
  bitsPerSecond: 1_600_000,
  slowdown: 4,
} as const;

/** Makes a page as slow as that phone from here on. */
export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const bytesPerSecond = SLOW_PHONE.bitsPerSecond / 8;
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW_PHONE.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_PHONE.slowdown });
}

type Measured = { content: number; shift: number; taps: number[] };

/** Lets the page keep its own book: when its content stood, how far it jumped, how long each tap took. */
export async function keepBook(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const book = { content: 0, shift: 0, taps: [] as number[] };
    Object.assign(window, { speedBook: book });
    const watch = (type: string, read: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true, ...more });
    watch("largest-contentful-paint", (entry) => {
      book.content = entry.startTime;
    });
    watch("layout-shift", (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) book.shift += value;
    });
    const tap = (entry: PerformanceEntry) => {
      if ((entry as PerformanceEntry & { interactionId?: number }).interactionId) book.taps.push(entry.duration);
    };
    watch("event", tap, { durationThreshold: 16 });
    watch("first-input", tap);
  });
}

/** What the page wrote in its book so far: milliseconds and, for jumps, the share of the screen times the way. */
export const readBook = (page: Page): Promise<Measured> =>
  page.evaluate(() => (window as unknown as { speedBook: Measured }).speedBook);
