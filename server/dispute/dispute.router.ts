import { z } from "zod";
import { countWaiting, listQueue, listTroubles } from "@/server/dispute/desk.view";
import {
  answerInput,
  appealInput,
  disputeInput,
  doneOutput,
  filtersOutput,
  mineOutput,
  minePageInput,
  openInput,
  queueInput,
  queueOutput,
  removeFilterInput,
  reviewInput,
  ruleInput,
  type SavedFilter,
  saveFilterInput,
  standingInput,
  troublesOutput,
} from "@/server/dispute/dispute.contract";
import { listByKeys, listOfParty } from "@/server/dispute/dispute.view";
import { deskFileOutput, fileOutput, standingOutput } from "@/server/dispute/evidence.contract";
import { readForJudge, readForParty } from "@/server/dispute/evidence.reads";
import { forgetFilter, keepFilter } from "@/server/dispute/filter.commands";
import { listFilters } from "@/server/dispute/filter.store";
import { answerDispute, appealDecision, openDispute } from "@/server/dispute/open.commands";
import { reviewRuling, ruleDispute } from "@/server/dispute/rule.commands";
import { describeRecipient, findParty } from "@/server/dispute/trust.view";
import { identityReasons } from "@/server/identity/identity.contract";
import type { Language } from "@/server/kernel/text";
import { recipientKindText } from "@/server/surplus/surplus.text";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, type Rest, router } from "@/server/trpc/procedures";

const tag = "disputes";

/** Either side of a claim: staff of a kitchen or of a recipient, and whoever bought. */
const forParties = (rest: Rest) => forRoles(["citizen", "provider", "ngo"], rest);

const buyerIn = (language: Language): string => recipientKindText.buyer[language];
/** A dispute with a word where its buyer's name would stand. */
const named = <Of extends { recipientName: string | null }>(dispute: Of, language: Language) => ({
  ...dispute,
  recipientName: dispute.recipientName ?? buyerIn(language),
  isPurchase: dispute.recipientName === null,
});

export const disputesRouter = router({
  open: forParties({
    method: "POST",
    path: "/disputes",
    status: 201,
    summary: "Open a dispute about a claim of ours",
    tag,
    takesIdempotencyKey: true,
  })
    .input(openInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => openDispute(work, input))),

  mine: forParties({
    method: "GET",
    path: "/disputes",
    summary: "Our disputes, page by page, and our trust score",
    tag,
  })
    .input(minePageInput)
    .output(mineOutput)
    .query(async ({ ctx: { db, actor, now, language }, input }) => {
      const { organisationId, personId } = actor;
      const [{ items, nextCursor }, { trust, warnings }] = await Promise.all([
        listOfParty(db, actor, input),
        describeRecipient(db, { recipientId: organisationId, buyerId: personId }, now),
      ]);
      return { items: items.map((one) => named(one, language)), nextCursor, trust, warnings };
    }),

  file: forParties({ method: "GET", path: "/disputes/{id}", summary: "A dispute of ours with all its evidence", tag })
    .input(disputeInput)
    .output(fileOutput)
    .query(async ({ ctx: { db, actor, language }, input }) => {
      const file = await readForParty(db, actor, input.id);
      return { ...file, dispute: named(file.dispute, language) };
    }),

  answer: forParties({
    method: "POST",
    path: "/disputes/{id}/answer",
    summary: "Answer a dispute, once",
    tag,
    takesIdempotencyKey: true,
  })
    .input(answerInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => answerDispute(work, input))),

  appeal: forParties({
    method: "POST",
    path: "/disputes/{id}/appeal",
    summary: "Ask for another judge, once",
    tag,
    takesIdempotencyKey: true,
  })
    .input(appealInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => appealDecision(work, input))),
});

const desk = (method: "GET" | "POST", path: `/admin/${string}`, summary: string) =>
  forRoles(["admin"], { method, path, summary, tag });

export const deskRouter = router({
  queue: desk("GET", "/admin/disputes", "What waits for a judge: whose clock ends first, then the larger stakes")
    .input(queueInput)
    .output(queueOutput)
    .query(async ({ ctx, input }) => {
      const [{ ids, nextCursor }, waiting] = await Promise.all([
        listQueue(ctx.db, input, ctx.now),
        countWaiting(ctx.db, ctx.now),
      ]);
      const items = await listByKeys(ctx.db, ids);
      return { items: items.map((one) => named(one, ctx.language)), nextCursor, ...waiting };
    }),

  file: desk("GET", "/admin/disputes/{id}", "A dispute with its evidence and both sides' standing")
    .input(disputeInput)
    .output(deskFileOutput)
    .query(async ({ ctx: { db, actor, now, language }, input }) => {
      const { dispute, provider, recipient, ...file } = await readForJudge(db, actor, input.id, now);
      const called = <Of extends { name: string | null }>(side: Of) => ({
        ...side,
        name: side.name ?? buyerIn(language),
      });
      return { ...file, dispute: named(dispute, language), provider: called(provider), recipient: called(recipient) };
    }),

  rule: desk("POST", "/admin/disputes/{id}/rule", "Rule on a dispute; what is large waits for a second person")
    .input(ruleInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => ruleDispute(work, input))),

  review: desk("POST", "/admin/disputes/{id}/review", "Approve another judge's ruling, or return it")
    .input(reviewInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => reviewRuling(work, input))),

  standing: desk(
    "GET",
    "/admin/organisations/{organisationId}/standing",
    "An organisation's trust, warnings and disputes",
  )
    .input(standingInput)
    .output(standingOutput)
    .query(async ({ ctx, input }) => {
      const party = await findParty(ctx.db, input.organisationId, ctx.now);
      if (!party) throw identityReasons.unknownOrganisation();
      return { standing: { ...party, name: party.name ?? "" } };
    }),

  troubles: desk("GET", "/admin/dispute-troubles", "Organisations that disputes of half a year keep coming back to")
    .output(troublesOutput)
    .query(async ({ ctx }) => ({ items: await listTroubles(ctx.db, ctx.now) })),

  filters: desk("GET", "/admin/dispute-filters", "The filters of the one who asks")
    .output(filtersOutput)
    .query(async ({ ctx }) => ({ items: (await listFilters(ctx.db, ctx.actor.personId)) as SavedFilter[] })),

  keepFilter: desk("POST", "/admin/dispute-filters", "Keep a filter under a name")
    .input(saveFilterInput)
    .output(z.object({ name: z.string() }))
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => keepFilter(work, input));
      return { name: input.name };
    }),

  forgetFilter: desk("POST", "/admin/dispute-filters/forget", "Forget a filter")
    .input(removeFilterInput)
    .output(z.object({ name: z.string() }))
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => forgetFilter(work, input));
      return { name: input.name };
    }),
});
