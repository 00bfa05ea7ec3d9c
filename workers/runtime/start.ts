import { SECOND } from "@/server/kernel/time";
import { LIVE_CHANNEL } from "@/server/live/live.contract";
import { bus } from "@/server/outbox/process-bus";
import { patienceOf } from "@/server/platform/bus/consumer-options";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { redis } from "@/server/platform/redis";
import { speak } from "@/server/platform/redis-channel";
import { serveMetrics } from "@/server/platform/serve-metrics";
import { startTracing } from "@/server/platform/start-tracing";
import type { Starter } from "@/workers/runtime/runtime";
import { tellFaults } from "@/workers/runtime/tell-faults";
import { untilSignal } from "@/workers/runtime/until-signal";

/** Work in hand gets this long to finish; what does not is delivered again to others. */
const DRAIN_MS = 15 * SECOND;

/** A worker process from start to end: starts its jobs, says `{"ready":true}`, drains at the first signal. */
export async function start(worker: string, starters: readonly Starter[]): Promise<never> {
  const stopped = untilSignal();
  tellFaults(worker);
  const { db, close } = database("worker");
  const stopTracing = await startTracing(worker);
  const handle = redis();
  const fanOut = handle && speak(handle, LIVE_CHANNEL);
  const patience = patienceOf(config().RETRY_PAUSES_SECONDS);
  const runtime = { db, bus: bus(), clock: systemClock, fanOut, patience };
  const jobs = (await Promise.all(starters.map((starter) => starter(runtime)))).flat();
  const metrics = await serveMetrics();
  process.stdout.write(`${JSON.stringify({ ready: true, worker, jobs: jobs.length, metrics })}\n`);
  const signal = await stopped;
  log().info({ worker, signal }, "draining");
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await Promise.all(jobs.map((job) => job.stop()));
  await runtime.bus.close();
  await close();
  await stopTracing();
  process.exit(0);
}
