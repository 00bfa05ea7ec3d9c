import { acceptOffer, declineOffer } from "@/server/matching/answer.commands";
import { assignManually, listAssignable } from "@/server/matching/assign.commands";
import { describeLoad } from "@/server/matching/load.reads";
import {
  acceptInput,
  assignInput,
  assignOutput,
  candidatesOutput,
  declineInput,
  declineOutput,
  loadOutput,
  lotInput,
  offersInput,
  offersOutput,
  storyOutput,
  unplacedInput,
  unplacedOutput,
} from "@/server/matching/matching.contract";
import { countUnplacedByRegion, findLotSummary, listOffersTo, listUnplaced } from "@/server/matching/matching.view";
import { readStory } from "@/server/matching/story.reads";
import { claimOutput } from "@/server/surplus/surplus.contract";
import { surplusReasons } from "@/server/surplus/surplus.reasons";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, forStaff, router } from "@/server/trpc/procedures";

export const offersRouter = router({
  mine: forStaff("ngo", {
    method: "GET",
    path: "/offers",
    scope: "offers:read",
    summary: "Offers to the organisation, newest first",
    tag: "offers",
  })
    .input(offersInput)
    .output(offersOutput)
    .query(async ({ ctx, input }) => ({
      items: await listOffersTo(ctx.db, ctx.actor.organisationId, input, ctx.now),
    })),

  load: forStaff("ngo", {
    method: "GET",
    path: "/ngo-profile/load",
    summary: "What we have today, what still fits, and when offers come again",
    tag: "offers",
  })
    .output(loadOutput)
    .query(({ ctx }) => describeLoad(ctx.db, ctx.actor.organisationId, ctx.now)),

  accept: forStaff("ngo", {
    method: "POST",
    path: "/offers/{id}/accept",
    status: 201,
    scope: "offers:write",
    summary: "Accept an offer: a claim on what is left of it",
    tag: "offers",
    takesIdempotencyKey: true,
  })
    .input(acceptInput)
    .output(claimOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => acceptOffer(work, input))),

  decline: forStaff("ngo", {
    method: "POST",
    path: "/offers/{id}/decline",
    scope: "offers:write",
    summary: "Decline an offer, with the reason",
    tag: "offers",
    takesIdempotencyKey: true,
  })
    .input(declineInput)
    .output(declineOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => declineOffer(work, input))),
});

export const unplacedRouter = router({
  list: forRoles(["admin"], {
    method: "GET",
    path: "/unplaced",
    summary: "Lots no recipient was found for, by region",
    tag: "unplaced",
  })
    .input(unplacedInput)
    .output(unplacedOutput)
    .query(async ({ ctx, input }) => ({
      items: await listUnplaced(ctx.db, input),
      regions: await countUnplacedByRegion(ctx.db),
    })),

  candidates: forRoles(["admin"], {
    method: "GET",
    path: "/unplaced/{id}/candidates",
    summary: "Recipients near a lot, with what stands against each",
    tag: "unplaced",
  })
    .input(lotInput)
    .output(candidatesOutput)
    .query(async ({ ctx, input }) => ({ items: await listAssignable(ctx.db, input.id, ctx.now) })),

  assign: forRoles(["admin"], {
    method: "POST",
    path: "/unplaced/{id}/assign",
    status: 201,
    summary: "Assign a lot to a recipient by hand",
    tag: "unplaced",
  })
    .input(assignInput)
    .output(assignOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => assignManually(work, input))),
});

export const storyRouter = router({
  ofLot: forRoles(["admin"], {
    method: "GET",
    path: "/surplus/{id}/story",
    summary: "Everything that happened to a lot, in order",
    tag: "surplus",
  })
    .input(lotInput)
    .output(storyOutput)
    .query(async ({ ctx, input }) => {
      const lot = await findLotSummary(ctx.db, input.id);
      if (!lot) throw surplusReasons.unknown();
      return { lot, postedUnits: lot.unitsPosted, items: await readStory(ctx.db, input.id) };
    }),
});
