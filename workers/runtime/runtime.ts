import type { Bus, ConsumerOptions } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import type { FanOut } from "@/server/platform/redis-channel";

/** What the jobs of a worker process share. */
export type Runtime = Readonly<{
  db: Database;
  bus: Bus;
  clock: Clock;
  /** Says to all web processes at once what the screens are to hear; null without Redis. */
  fanOut?: FanOut | null;
  /** How often a reaction is tried, and when again; the bus's own habit unless told. */
  patience?: Partial<Pick<ConsumerOptions, "maxDeliveries" | "backoffMs">>;
}>;
/** A job in progress; stop finishes what is in hand. */
export type RunningJob = Readonly<{ stop: () => Promise<void> }>;
/** Starts jobs; resolves when they are at work. */
export type Starter = (runtime: Runtime) => Promise<readonly RunningJob[]>;
