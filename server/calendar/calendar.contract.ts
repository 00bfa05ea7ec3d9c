import { z } from "zod";
import { LANGUAGES } from "@/server/kernel/text";
import { instant } from "@/server/kernel/wire";

export const makeFeedInput = z.object({
  /** The tongue of the entries. */
  language: z.enum(LANGUAGES).default("id"),
});
export const feedOutput = z.object({
  /** Whoever has it reads the pickups; calendar apps take it as a subscription. */
  url: z.url(),
  language: z.enum(LANGUAGES),
  createdAt: instant,
  lastReadAt: instant.nullable(),
});
export type FeedRecord = z.input<typeof feedOutput>;
export type FeedView = z.output<typeof feedOutput>;
export const myFeedOutput = z.object({ feed: feedOutput.nullable() });
