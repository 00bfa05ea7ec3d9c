import { z } from "zod";
import { reasons } from "@/server/kernel/failure";
import { idInput, instant } from "@/server/kernel/wire";

export const operationsReasons = reasons("operations", { unknownLetter: "missing", busAway: "unavailable" });

const tonightFigures = z.object({
  posts: z.int(),
  /** Offers that were accepted. */
  matches: z.int(),
  claims: z.int(),
  /** From posting to the first claim; null where nothing posted in these hours was claimed. */
  medianSeconds: z.int().nullable(),
});
export type TonightFigures = z.output<typeof tonightFigures>;
export const tonightOutput = z.object({
  hours: z.int(),
  now: tonightFigures,
  /** The same hours a day before. */
  before: tonightFigures,
  /** Half hours, oldest first. */
  slots: z.array(z.object({ at: instant, posts: z.int(), claims: z.int() })),
});
export type TonightRecord = z.input<typeof tonightOutput>;
export type TonightView = z.output<typeof tonightOutput>;

export const heartbeatOutput = z.object({
  job: z.string(),
  kind: z.enum(["sweep", "reaction", "relay"]),
  lastRunAt: instant,
  lastSuccessAt: instant.nullable(),
  lastError: z.string().nullable(),
  nextRunAt: instant.nullable(),
  runs: z.number().int(),
  handled: z.number().int(),
});
export const heartbeatsOutput = z.object({ items: z.array(heartbeatOutput) });
export type HeartbeatView = z.output<typeof heartbeatOutput>;

export const deadLetterOutput = z.object({
  consumer: z.string(),
  messageId: z.string(),
  type: z.string(),
  /** Ids, units and moments: events carry no personal data. */
  payload: z.record(z.string(), z.unknown()),
  attempts: z.number().int(),
  error: z.string(),
  diedAt: instant,
});
export type DeadLetterView = z.output<typeof deadLetterOutput>;
export const deadLettersInput = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });
export const deadLettersOutput = z.object({
  items: z.array(deadLetterOutput),
  /** False while the broker that keeps them does not answer. */
  isKnown: z.boolean(),
});
export type DeadLettersRecord = z.input<typeof deadLettersOutput>;
export type DeadLettersView = z.output<typeof deadLettersOutput>;

export const replayInput = z.object({
  consumer: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  messageId: idInput<"event">(),
});
export const replayOutput = z.object({ consumer: z.string(), messageId: z.string() });
