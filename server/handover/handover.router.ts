import { kitchenContacts, revealKitchen } from "@/server/handover/contact.commands";
import { previewPickup, verifyPickup } from "@/server/handover/handover.commands";
import {
  contactsOutput,
  previewInput,
  previewOutput,
  revealInput,
  revealOutput,
  verifyInput,
  verifyOutput,
} from "@/server/handover/handover.contract";
import { Failure } from "@/server/kernel/failure";
import { recipientKindText } from "@/server/surplus/surplus.text";
import { inTransaction } from "@/server/trpc/context";
import { forStaff, router } from "@/server/trpc/procedures";

/** Refuses after the commit: what the command wrote down about the try stays. */
async function orRefuse<Answer>(outcome: Promise<Answer | Failure>): Promise<Answer> {
  const answer = await outcome;
  if (answer instanceof Failure) throw answer;
  return answer;
}

export const pickupsRouter = router({
  contacts: forStaff("ngo", {
    method: "GET",
    path: "/pickups/contacts",
    summary: "How to reach the kitchens we are fetching from, masked until asked for",
    tag: "pickups",
  })
    .output(contactsOutput)
    .query(async ({ ctx }) => ({ items: await kitchenContacts(ctx.db, ctx.actor.organisationId) })),

  revealContact: forStaff("ngo", {
    method: "POST",
    path: "/pickups/contacts",
    summary: "Show a kitchen's contact, with the reason; each time is written down",
    tag: "pickups",
  })
    .input(revealInput)
    .output(revealOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => revealKitchen(work, input))),

  preview: forStaff("provider", {
    method: "POST",
    path: "/pickups/preview",
    scope: "pickups:write",
    summary: "Whose code it is, before confirming",
    tag: "pickups",
  })
    .input(previewInput)
    .output(previewOutput)
    .mutation(async ({ ctx, input }) => {
      const pickup = await orRefuse(inTransaction(ctx, (work) => previewPickup(work, input)));
      return { ...pickup, recipientName: pickup.recipientName ?? recipientKindText.buyer[ctx.language] };
    }),

  verify: forStaff("provider", {
    method: "POST",
    path: "/pickups/verify",
    scope: "pickups:write",
    summary: "Hand over with the recipient's code",
    tag: "pickups",
    takesIdempotencyKey: true,
  })
    .input(verifyInput)
    .output(verifyOutput)
    .mutation(({ ctx, input }) => orRefuse(inTransaction(ctx, (work) => verifyPickup(work, input)))),
});
