import { z } from "zod";
import { CATEGORIES } from "@/server/kernel/food";
import { LANGUAGES } from "@/server/kernel/text";
import { UNCLAIMED_REASONS } from "@/server/statement/statement.reasons";

const day = z.iso.date().max(10);
const grams = z.int();

/** Sums of entries; an unknown weight is in no sum of grams and counted in units apart. */
export const sumsOutput = z.object({
  weighedGrams: grams,
  estimatedGrams: grams,
  unknownUnits: z.int(),
  /** Whole meals of 420 g. */
  meals: z.int(),
  handovers: z.int(),
});
export type Sums = z.output<typeof sumsOutput>;

/** Any day of the week asked for; this week unless told. */
export const weekInput = z.object({ day: day.optional() });
export const weekOutput = z.object({
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  monday: day,
  /** The week is not over: the week before is counted up to the same hour. */
  isCurrent: z.boolean(),
  /** Nothing was ever posted here. */
  isNew: z.boolean(),
  accepted: sumsOutput,
  before: sumsOutput,
  /** Monday to Sunday, kilograms accepted; null for days still to come. */
  days: z.array(z.object({ day, grams: grams.nullable(), gramsBefore: grams })),
  unclaimed: z.array(
    z.object({
      reason: z.enum(UNCLAIMED_REASONS),
      units: z.int(),
      /** By the weight of a unit as posted; units without one are counted apart. */
      estimatedGrams: grams,
      unknownUnits: z.int(),
      unitsBefore: z.int(),
    }),
  ),
});
export type WeekView = z.output<typeof weekOutput>;

export const DOCUMENT_FORMATS = ["pdf", "csv"] as const;
export const documentInput = z.object({
  /** Calendar month of the outlet: `2026-11`. */
  month: z
    .string()
    .length(7)
    .regex(/^\d{4}-\d{2}$/),
  format: z.enum(DOCUMENT_FORMATS),
  language: z.enum(LANGUAGES).default("id"),
});
export type DocumentInput = z.output<typeof documentInput>;

/** Months with handovers, newest first. */
export const monthsOutput = z.object({
  items: z.array(z.object({ month: z.string(), handovers: z.int(), isRunning: z.boolean() })),
});
export type MonthView = z.output<typeof monthsOutput>["items"][number];

/** The last day shown; today unless told. */
export const receivedInput = z.object({ day: day.optional() });
export const receivedOutput = z.object({
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  capacityGramsPerDay: grams,
  headsFed: z.int(),
  isNew: z.boolean(),
  received: sumsOutput,
  before: sumsOutput,
  /** Fourteen days, oldest first. */
  days: z.array(z.object({ day, grams })),
  byCategory: z.array(z.object({ category: z.enum(CATEGORIES), grams, unknownUnits: z.int() })),
});
export type ReceivedView = z.output<typeof receivedOutput>;
