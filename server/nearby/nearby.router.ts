import { liveHub } from "@/server/live/live-hub";
import { type Look, lookInput } from "@/server/nearby/nearby.contract";
import { sightOf } from "@/server/nearby/sight";
import { forSignedIn, router } from "@/server/trpc/procedures";

const NOTHING_IN_SIGHT: Look = { level: null, features: [], turn: 0, isFollowed: false };

export const nearbyRouter = router({
  /** What lies in sight of a map; from then on one's own stream hears what changes there. */
  look: forSignedIn()
    .input(lookInput)
    .mutation(async ({ ctx, input: { viewport, connectionId } }): Promise<Look> => {
      const follow = (topics: ReadonlySet<string>) =>
        connectionId ? liveHub().follow(connectionId, ctx.actor.personId, topics) : false;
      if (viewport) return await sightOf(ctx.db).look(viewport, ctx.now, follow);
      follow(new Set());
      return NOTHING_IN_SIGHT;
    }),
});
