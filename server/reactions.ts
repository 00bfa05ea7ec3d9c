import type { ReactionRow } from "@/server/outbox/reaction";

/** What the matcher answers: workers/matcher.ts. */
export const matchingReactions: readonly ReactionRow[] = [];

/** What everyone else answers: workers/reactor.ts. */
export const otherReactions: readonly ReactionRow[] = [];

/** The whole choreography: which event makes what happen. */
export const reactions: readonly ReactionRow[] = [...matchingReactions, ...otherReactions];
