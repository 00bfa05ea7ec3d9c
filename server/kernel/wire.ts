import { z } from "zod";
import type { Id } from "@/server/kernel/id";
import { INDONESIA } from "@/server/kernel/place";
import { rupiah } from "@/server/kernel/quantity";

/** A moment on its way out: handlers give a Date, clients get ISO 8601 text in UTC. */
export const instant = z
  .date()
  .transform((moment) => moment.toISOString())
  .pipe(z.iso.datetime());

/** A moment on its way in: ISO 8601 with an offset, within a century of sense. */
export const momentInput = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text))
  .refine((moment) => moment.getUTCFullYear() >= 2000 && moment.getUTCFullYear() < 2100, "out of range");

/** An id of the given kind, in lower case. */
export const idInput = <Kind extends string>() =>
  z
    .uuid()
    .toLowerCase()
    .transform((text) => text as Id<Kind>);

/** The version of a record as its editor saw it: 1 to the largest its column holds. */
export const versionInput = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);

export const placeInput = z.object({
  latitude: z.number().min(INDONESIA.south).max(INDONESIA.north),
  longitude: z.number().min(INDONESIA.west).max(INDONESIA.east),
});

export const placeOutput = z.object({ latitude: z.number(), longitude: z.number() });

/** One line of text people typed: trimmed, no control characters, none that turns the order of what follows, no half of a pair. */
export const line = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u, "has a control character");

/** An amount on its way out: handlers give a bigint, clients get a whole number of rupiah. */
export const rupiahOutput = z.bigint().transform(Number).pipe(z.int().min(0));

/** An amount on its way in, in whole rupiah. */
export const rupiahInput = (least: number, most: number) => z.int().min(least).max(most).transform(rupiah);
