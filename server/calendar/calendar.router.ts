import { makeFeed, showFeed } from "@/server/calendar/calendar.commands";
import { feedOutput, makeFeedInput, myFeedOutput } from "@/server/calendar/calendar.contract";
import { deleteFeed, findFeedOf } from "@/server/calendar/calendar.store";
import { inTransaction } from "@/server/trpc/context";
import { forAnyStaff, router } from "@/server/trpc/procedures";

const tag = "calendar";

export const calendarRouter = router({
  mine: forAnyStaff({ method: "GET", path: "/calendar", summary: "My private calendar link, where I have one", tag })
    .output(myFeedOutput)
    .query(async ({ ctx }) => {
      const row = await findFeedOf(ctx.db, ctx.actor.personId);
      return { feed: row && showFeed(row) };
    }),

  make: forAnyStaff({
    method: "POST",
    path: "/calendar",
    status: 201,
    summary: "Make a new calendar link; the old one stops working",
    tag,
  })
    .input(makeFeedInput)
    .output(feedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => makeFeed(work, input.language))),

  revoke: forAnyStaff({ method: "DELETE", path: "/calendar", summary: "Revoke my calendar link", tag })
    .output(myFeedOutput)
    .mutation(({ ctx }) =>
      inTransaction(ctx, async ({ tx, actor }) => {
        await deleteFeed(tx, actor.personId);
        return { feed: null };
      }),
    ),
});
