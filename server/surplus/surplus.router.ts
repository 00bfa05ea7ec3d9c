import { z } from "zod";
import type { Actor } from "@/server/kernel/actor";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { redis } from "@/server/platform/redis";
import { claimSurplus } from "@/server/surplus/claim.commands";
import { cancelClaim, splitClaim } from "@/server/surplus/claim-closing.commands";
import { claimWriterOf } from "@/server/surplus/claim-writer";
import { findingProcedures } from "@/server/surplus/finding.router";
import { listImbalances } from "@/server/surplus/imbalance.store";
import { nearbyLots } from "@/server/surplus/nearby-lots";
import { showClaim } from "@/server/surplus/show-claim";
import { undoPosting, withdrawSurplus } from "@/server/surplus/surplus.commands";
import {
  cancelInput,
  claimIdInput,
  claimInput,
  claimOutput,
  imbalancesOutput,
  incomingClaimOutput,
  myClaimOutput,
  nearbyInput,
  nearbyOutput,
  splitInput,
  surplusIdInput,
  surplusOutput,
  withdrawInput,
} from "@/server/surplus/surplus.contract";
import { claimReasons, surplusReasons } from "@/server/surplus/surplus.reasons";
import { recipientKindText } from "@/server/surplus/surplus.text";
import { findClaimWithRecipient, findLot, listClaimsOf, listLotsById, listLotsOf } from "@/server/surplus/surplus.view";
import { joinWaiting, leaveWaiting } from "@/server/surplus/waiting.commands";
import { type Context, inTransaction } from "@/server/trpc/context";
import { forEveryone, forRoles, forStaff, router } from "@/server/trpc/procedures";

const SHOWN_FOR_MS = 7 * DAY;
const tag = "surplus";
const onClaims = { scope: "claims:read", tag: "claims" } as const;
const writing = { scope: "surplus:write", tag } as const;
const reading = { scope: "surplus:read", tag } as const;
const claiming = { scope: "claims:write", tag } as const;
const line = { path: "/surplus/{id}/waiting", ...claiming } as const;
const isOwn = (actor: Actor, lot: { providerId: string }) =>
  actor.kind === "person" && actor.organisationId === lot.providerId;
const lots = z.object({ items: z.array(surplusOutput) });

/** Posting and editing know of prices: they stand in the market (server/market/posting.router.ts). */
export const surplusProcedures = {
  ...findingProcedures,

  mine: forStaff("provider", {
    method: "GET",
    path: "/surplus/mine",
    ...reading,
    summary: "The outlet's own lots, newest first",
  })
    .output(lots)
    .query(async ({ ctx }) => ({
      items: await listLotsOf(ctx.db, ctx.actor.organisationId, later(ctx.now, -SHOWN_FOR_MS)),
    })),

  nearby: forEveryone({
    method: "GET",
    path: "/surplus",
    ...reading,
    summary: "Open lots around a place, nearest first",
  })
    .input(nearbyInput)
    .output(nearbyOutput)
    .query(({ ctx, input }) => nearbyLots(ctx.db, redis(), input, ctx.now)),

  byId: forEveryone({ method: "GET", path: "/surplus/{id}", scope: "surplus:read", summary: "One lot", tag })
    .input(surplusIdInput)
    .output(surplusOutput)
    .query(async ({ ctx, input }) => {
      const lot = await findLot(ctx.db, input.id);
      if (!lot || (lot.state === "scheduled" && !isOwn(ctx.actor, lot))) throw surplusReasons.unknown();
      return lot;
    }),

  withdraw: forStaff("provider", {
    method: "DELETE",
    path: "/surplus/{id}",
    ...writing,
    summary: "Withdraw what nobody claimed",
    takesIdempotencyKey: true,
  })
    .input(withdrawInput)
    .output(surplusOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => withdrawSurplus(work, input))),

  undo: forStaff("provider", {
    method: "POST",
    path: "/surplus/{id}/undo",
    summary: "Undo a posting that nobody else has seen yet",
    tag,
  })
    .input(surplusIdInput)
    .output(surplusOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => undoPosting(work, input))),

  claim: forStaff("ngo", {
    method: "POST",
    path: "/surplus/{id}/claims",
    status: 201,
    ...claiming,
    summary: "Claim all or part of a lot",
    takesIdempotencyKey: "by itself",
  })
    .input(claimInput)
    .output(claimOutput)
    .mutation(({ ctx, input }) =>
      claimSurplus(ctx.db, claimWriterOf(ctx.db), {
        actor: ctx.actor,
        now: ctx.now,
        input,
        idempotencyKey: ctx.idempotencyKey,
      }),
    ),

  imbalances: forRoles(["admin"], {
    method: "GET",
    path: "/surplus/imbalances",
    summary: "Lots whose books do not balance, oldest first",
    tag: "operations",
  })
    .output(imbalancesOutput)
    .query(async ({ ctx }) => ({ items: await listImbalances(ctx.db) })),

  wait: forStaff("ngo", {
    method: "POST",
    ...line,
    status: 201,
    summary: "Join the waiting list of a taken lot",
    takesIdempotencyKey: true,
  })
    .input(surplusIdInput)
    .output(z.object({ position: z.int() }))
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => joinWaiting(work, input.id))),

  leaveWaiting: forStaff("ngo", { method: "DELETE", ...line, summary: "Leave the waiting list" })
    .input(surplusIdInput)
    .output(z.object({ left: z.boolean() }))
    .mutation(({ ctx, input }) => inTransaction(ctx, async (work) => ({ left: await leaveWaiting(work, input.id) }))),
};

/** Claims of one side with their lots, in the order given. */
async function withLots(
  ctx: Pick<Context, "db" | "now" | "language">,
  side: "provider" | "recipient",
  organisationId: OrganisationId,
) {
  const claims = await listClaimsOf(ctx.db, side, organisationId, later(ctx.now, -SHOWN_FOR_MS));
  const found = await listLotsById(ctx.db, [...new Set(claims.map((claim) => claim.surplusId))]);
  const byId = new Map(found.map((lot) => [lot.id as SurplusId, lot]));
  return claims.flatMap((claim) => {
    const surplus = byId.get(claim.surplusId);
    const { recipientKind } = claim;
    const recipientName = claim.recipientName ?? recipientKindText[recipientKind][ctx.language];
    return surplus ? [{ ...showClaim(claim, side), recipientName, recipientKind, surplus }] : [];
  });
}

export const claimsRouter = router({
  mine: forStaff("ngo", {
    method: "GET",
    path: "/claims/mine",
    ...onClaims,
    summary: "The organisation's pickups with their codes",
  })
    .output(z.object({ items: z.array(myClaimOutput) }))
    .query(async ({ ctx }) => ({ items: await withLots(ctx, "recipient", ctx.actor.organisationId) })),

  incoming: forStaff("provider", {
    method: "GET",
    path: "/claims/incoming",
    ...onClaims,
    summary: "Who comes to the outlet, and for what",
  })
    .output(z.object({ items: z.array(incomingClaimOutput) }))
    .query(async ({ ctx }) => ({ items: await withLots(ctx, "provider", ctx.actor.organisationId) })),

  byId: forRoles(["ngo", "provider"], {
    method: "GET",
    path: "/claims/{id}",
    ...onClaims,
    summary: "One claim, as its side may see it",
  })
    .input(claimIdInput)
    .output(claimOutput)
    .query(async ({ ctx, input }) => {
      const claim = await findClaimWithRecipient(ctx.db, input.id);
      const { organisationId } = ctx.actor;
      if (!claim || !organisationId || ![claim.recipientId, claim.providerId].includes(organisationId))
        throw claimReasons.unknown();
      return showClaim(claim, claim.recipientId === organisationId ? "recipient" : "provider");
    }),

  cancel: forStaff("ngo", {
    method: "DELETE",
    path: "/claims/{id}",
    scope: "claims:write",
    summary: "Give a claim back; with the reason when the window is about to close",
    tag: "claims",
    takesIdempotencyKey: true,
  })
    .input(cancelInput)
    .output(claimOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => cancelClaim(work, input))),

  split: forStaff("ngo", {
    method: "POST",
    path: "/claims/{id}/split",
    summary: "Keep a part of a claim and free the rest",
    tag: "claims",
    takesIdempotencyKey: true,
  })
    .input(splitInput)
    .output(claimOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => splitClaim(work, input))),
});
