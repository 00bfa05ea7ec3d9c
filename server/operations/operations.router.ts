import {
  deadLettersInput,
  deadLettersOutput,
  heartbeatsOutput,
  operationsReasons,
  replayInput,
  replayOutput,
  tonightOutput,
} from "@/server/operations/operations.contract";
import { readTonight } from "@/server/operations/operations.reads";
import { listHeartbeats } from "@/server/operations/operations.store";
import { postgresDesk } from "@/server/platform/bus/postgres-desk";
import { forRoles, router } from "@/server/trpc/procedures";

const tag = "operations";

export const operationsRouter = router({
  tonight: forRoles(["admin"], {
    method: "GET",
    path: "/operations/tonight",
    summary: "Posts, matches, claims and time to claim of the last hours beside the same hours a day before",
    tag,
  })
    .output(tonightOutput)
    .query(({ ctx }) => readTonight(ctx.db, ctx.now)),

  heartbeats: forRoles(["admin"], {
    method: "GET",
    path: "/operations/heartbeats",
    summary: "When each job last ran, how it went and when it runs next",
    tag,
  })
    .output(heartbeatsOutput)
    .query(async ({ ctx }) => ({ items: await listHeartbeats(ctx.db) })),

  deadLetters: forRoles(["admin"], {
    method: "GET",
    path: "/operations/dead-letters",
    summary: "Events that a reaction gave up on, the most recent first",
    tag,
  })
    .input(deadLettersInput)
    .output(deadLettersOutput)
    .query(async ({ ctx, input }) => {
      const letters = await postgresDesk(ctx.db).listDeadLetters(input.limit);
      return {
        items: letters.map(({ message: { id, type, payload }, ...letter }) => ({
          ...letter,
          messageId: id,
          type,
          payload,
        })),
      };
    }),

  replay: forRoles(["admin"], {
    method: "POST",
    path: "/operations/dead-letters/replay",
    summary: "Deliver a dead letter again with fresh tries",
    tag,
  })
    .input(replayInput)
    .output(replayOutput)
    .mutation(async ({ ctx, input }) => {
      const replayed = await postgresDesk(ctx.db, () => ctx.now).replay(input.consumer, input.messageId);
      if (!replayed) throw operationsReasons.unknownLetter();
      return input;
    }),
});
