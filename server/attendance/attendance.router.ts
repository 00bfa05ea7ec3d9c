import { z } from "zod";
import { appealMiss, decideMiss, reportNotCome } from "@/server/attendance/attendance.commands";
import {
  appealInput,
  claimInput,
  decideInput,
  doneOutput,
  listInput,
  listOutput,
  ownOutput,
} from "@/server/attendance/attendance.contract";
import { pauseFrom, rungAt, thoseCounting } from "@/server/attendance/attendance.rules";
import { describeAll, describeOwn, listAwaited, listReported } from "@/server/attendance/attendance.view";
import { recipientProfile } from "@/server/identity/identity.commands";
import { instant } from "@/server/kernel/wire";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, forStaff, router } from "@/server/trpc/procedures";

const tag = "attendance";

export const attendanceRouter = router({
  mine: forStaff("ngo", {
    method: "GET",
    path: "/attendance",
    summary: "Our missed pickups, what they led to, and whom a kitchen waits for",
    tag,
  })
    .output(ownOutput)
    .query(async ({ ctx: { db, actor, now } }) => {
      const items = await describeOwn(db, actor.organisationId, now);
      const counting = thoseCounting(items, now).length;
      const { claimsPausedUntil } = await recipientProfile(db, actor.organisationId);
      const isPaused = claimsPausedUntil !== null && claimsPausedUntil > now;
      return {
        items,
        counting,
        nextStep: rungAt(counting + 1).step,
        pausedUntil: isPaused ? claimsPausedUntil : pauseFrom(items, now),
        awaited: await listAwaited(db, actor.organisationId),
      };
    }),

  appeal: forStaff("ngo", {
    method: "POST",
    path: "/attendance/{claimId}/appeal",
    summary: "Explain a missed pickup",
    tag,
    takesIdempotencyKey: true,
  })
    .input(appealInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => appealMiss(work, input))),

  reported: forStaff("provider", {
    method: "GET",
    path: "/attendance/reported",
    summary: "Live claims of which the kitchen said that nobody has come yet",
    tag,
  })
    .output(z.object({ items: z.array(z.object({ claimId: z.string(), reportedAt: instant })) }))
    .query(async ({ ctx }) => ({ items: await listReported(ctx.db, ctx.actor.organisationId) })),

  reportNotCome: forStaff("provider", {
    method: "POST",
    path: "/attendance/{claimId}/not-come",
    summary: "Say that nobody has come yet",
    tag,
    takesIdempotencyKey: true,
  })
    .input(claimInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => reportNotCome(work, input))),

  list: forRoles(["admin"], {
    method: "GET",
    path: "/admin/attendance",
    summary: "Missed pickups of 30 days, explanations first",
    tag,
  })
    .input(listInput)
    .output(listOutput)
    .query(async ({ ctx, input }) => ({ items: await describeAll(ctx.db, input.open, ctx.now) })),

  decide: forRoles(["admin"], {
    method: "POST",
    path: "/admin/attendance/{claimId}/decide",
    summary: "Decide whether a missed pickup counts",
    tag,
  })
    .input(decideInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => decideMiss(work, input))),
});
