import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { SECOND } from "@/server/kernel/time";
import { MOST_SPANS } from "@/server/platform/bounded-spans";
import { exportSpans } from "@/server/platform/export-spans";
import { registry } from "@/server/platform/metrics";
import { parseMetrics } from "@/server/testing/scrape";

const soon = { timeout: 20 * SECOND, interval: 50 };
const figure = async (reason: string) =>
  parseMetrics(await registry().metrics()).value(`trace_spans_dropped_total{reason="${reason}"}`) ?? 0;

test("while a collector hangs spans are dropped at the bound and counted, and what it refuses is counted too", async () => {
  const asked: (() => void)[] = [];
  const collector = createServer((req, res) => {
    req.resume();
    asked.push(() => res.writeHead(400).end());
  });
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  const { tracer, close } = exportSpans(`http://127.0.0.1:${port}`, "test");
  const finish = (count: number) => {
    for (let n = 0; n < count; n += 1) tracer.begin({ name: "work" }, null).end();
  };
  finish(MOST_SPANS + 1_000);
  expect(await figure("full")).toBe(1_000);
  await expect.poll(() => asked.length, soon).toBeGreaterThan(0);
  finish(500);
  expect(await figure("full")).toBe(1_500);
  const answering = setInterval(() => {
    for (const answer of asked.splice(0)) answer();
  }, 20);
  await expect.poll(() => figure("unsent"), soon).toBe(MOST_SPANS);
  finish(1);
  expect(await figure("full")).toBe(1_500);
  await close().catch(() => {});
  clearInterval(answering);
  collector.closeAllConnections();
  collector.close();
});
