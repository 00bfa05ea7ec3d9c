import { replayDeadLetter } from "@/server/operations/operations.commands";
import {
  deadLettersInput,
  deadLettersOutput,
  heartbeatsOutput,
  replayInput,
  replayOutput,
  tonightOutput,
} from "@/server/operations/operations.contract";
import { readDeadLetters, readTonight } from "@/server/operations/operations.reads";
import { listHeartbeats } from "@/server/operations/operations.store";
import { overviewInput, overviewOutput } from "@/server/operations/overview.contract";
import { readOverview } from "@/server/operations/overview.reads";
import { busDesk } from "@/server/outbox/process-bus";
import type { Database } from "@/server/platform/database";
import { inTransaction } from "@/server/trpc/context";
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

  overview: forRoles(["admin"], {
    method: "GET",
    path: "/operations/overview",
    summary: "Posts, matches, claims, rescue rate and time to claim over days, in time and by region",
    tag,
  })
    .input(overviewInput)
    .output(overviewOutput)
    .query(({ ctx, input }) => readOverview(ctx.db, input.days, ctx.now)),

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
    .query(({ ctx, input }) => readDeadLetters(busDesk(ctx.db), input.limit)),

  replay: forRoles(["admin"], {
    method: "POST",
    path: "/operations/dead-letters/replay",
    summary: "Deliver a dead letter again with fresh tries",
    tag,
  })
    .input(replayInput)
    .output(replayOutput)
    .mutation(async ({ ctx, input }) => {
      // Where the bus lives in this database, the letter and its line in the log go together.
      await inTransaction(ctx, (work) =>
        replayDeadLetter(
          work,
          busDesk(work.tx as unknown as Database, () => ctx.now),
          input,
        ),
      );
      return input;
    }),
});
