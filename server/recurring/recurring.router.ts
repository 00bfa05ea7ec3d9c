import { z } from "zod";
import type { MemberActor } from "@/server/kernel/actor";
import type { DraftId, SeriesId } from "@/server/kernel/id";
import { confirmDraft, editDraft, skipDraft } from "@/server/recurring/draft.commands";
import {
  changeSeries,
  makeSeries,
  pauseSeries,
  removeSeries,
  resumeSeries,
} from "@/server/recurring/recurring.commands";
import {
  changeSeriesInput,
  confirmDraftInput,
  draftIdInput,
  draftOutput,
  editDraftInput,
  seriesIdInput,
  seriesInput,
  seriesOutput,
} from "@/server/recurring/recurring.contract";
import { draftReasons, seriesReasons } from "@/server/recurring/recurring.reasons";
import { listSeries, listWaiting } from "@/server/recurring/recurring.view";
import { surplusOutput } from "@/server/surplus/surplus.contract";
import { type Context, inTransaction } from "@/server/trpc/context";
import { forStaff, router } from "@/server/trpc/procedures";

type Staff = Context & { actor: MemberActor };
const tag = "recurring";
const gone = z.object({ id: z.string() });

async function oneSeries({ db, actor, now }: Staff, id: SeriesId) {
  const [found] = await listSeries(db, actor.organisationId, now, id);
  if (!found) throw seriesReasons.unknown();
  return found;
}

async function oneDraft({ db, actor, now }: Staff, id: DraftId) {
  const [found] = await listWaiting(db, actor.organisationId, now, id);
  if (!found) throw draftReasons.unknown();
  return found;
}

export const recurringRouter = router({
  mine: forStaff("provider", { method: "GET", path: "/recurring", summary: "The outlet's recurring posts", tag })
    .output(z.object({ items: z.array(seriesOutput) }))
    .query(async ({ ctx }) => ({ items: await listSeries(ctx.db, ctx.actor.organisationId, ctx.now) })),

  byId: forStaff("provider", { method: "GET", path: "/recurring/{id}", summary: "One recurring post", tag })
    .input(seriesIdInput)
    .output(seriesOutput)
    .query(({ ctx, input }) => oneSeries(ctx, input.id)),

  make: forStaff("provider", {
    method: "POST",
    path: "/recurring",
    status: 201,
    summary: "Make a recurring post: a draft on each of its days, published by a person's word only",
    tag,
  })
    .input(seriesInput)
    .output(seriesOutput)
    .mutation(async ({ ctx, input }) => oneSeries(ctx, await inTransaction(ctx, (work) => makeSeries(work, input)))),

  change: forStaff("provider", { method: "PATCH", path: "/recurring/{id}", summary: "Change a recurring post", tag })
    .input(changeSeriesInput)
    .output(seriesOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => changeSeries(work, input));
      return oneSeries(ctx, input.id);
    }),

  pause: forStaff("provider", { method: "POST", path: "/recurring/{id}/pause", summary: "Prepare no more drafts", tag })
    .input(seriesIdInput)
    .output(seriesOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => pauseSeries(work, input.id));
      return oneSeries(ctx, input.id);
    }),

  resume: forStaff("provider", { method: "POST", path: "/recurring/{id}/resume", summary: "Prepare drafts again", tag })
    .input(seriesIdInput)
    .output(seriesOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => resumeSeries(work, input.id));
      return oneSeries(ctx, input.id);
    }),

  remove: forStaff("provider", { method: "DELETE", path: "/recurring/{id}", summary: "Delete a recurring post", tag })
    .input(seriesIdInput)
    .output(gone)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => removeSeries(work, input.id));
      return input;
    }),
});

export const draftsRouter = router({
  mine: forStaff("provider", {
    method: "GET",
    path: "/recurring/drafts",
    summary: "Drafts that wait for the kitchen's word, soonest first",
    tag,
  })
    .output(z.object({ items: z.array(draftOutput) }))
    .query(async ({ ctx }) => ({ items: await listWaiting(ctx.db, ctx.actor.organisationId, ctx.now) })),

  edit: forStaff("provider", { method: "PATCH", path: "/recurring/drafts/{id}", summary: "Change one draft", tag })
    .input(editDraftInput)
    .output(draftOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => editDraft(work, input));
      return oneDraft(ctx, input.id);
    }),

  confirm: forStaff("provider", {
    method: "POST",
    path: "/recurring/drafts/{id}/confirm",
    status: 201,
    summary: "Publish a draft, saying when the food was made",
    tag,
  })
    .input(confirmDraftInput)
    .output(surplusOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => confirmDraft(work, input))),

  skip: forStaff("provider", { method: "POST", path: "/recurring/drafts/{id}/skip", summary: "Nothing this time", tag })
    .input(draftIdInput)
    .output(gone)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => skipDraft(work, input.id));
      return input;
    }),
});
