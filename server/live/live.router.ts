import { randomUUID } from "node:crypto";
import { changesInput, liveReasons, watchInput, watchOutput } from "@/server/live/live.contract";
import { LiveAnswer } from "@/server/live/live-answer";
import { liveHub } from "@/server/live/live-hub";
import { topicsFor } from "@/server/live/live-topics";
import { forEveryone, forSignedIn, router } from "@/server/trpc/procedures";

export const liveRouter = router({
  /** What changes around a place and in one's own organisation, as it happens. */
  changes: forEveryone()
    .input(changesInput)
    .subscription(({ ctx, input }) =>
      new LiveAnswer(
        input.connectionId ?? randomUUID(),
        topicsFor(ctx.actor, input),
        input.lastEventId ?? null,
      ).asSubscription(),
    ),

  /** Points one's own open stream at another area. */
  watch: forSignedIn()
    .input(watchInput)
    .output(watchOutput)
    .mutation(({ ctx, input }) => {
      const topics = topicsFor(ctx.actor, input);
      if (!liveHub().retopic(input.connectionId, ctx.actor.personId, topics)) throw liveReasons.unknownConnection();
      return { topics: topics.size };
    }),
});
