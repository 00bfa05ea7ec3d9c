import { previewPickup, verifyPickup } from "@/server/handover/handover.commands";
import { previewInput, previewOutput, verifyInput, verifyOutput } from "@/server/handover/handover.contract";
import { Failure } from "@/server/kernel/failure";
import { inTransaction } from "@/server/trpc/context";
import { forStaff, router } from "@/server/trpc/procedures";

/** Refuses after the commit: what the command wrote down about the try stays. */
async function orRefuse<Answer>(outcome: Promise<Answer | Failure>): Promise<Answer> {
  const answer = await outcome;
  if (answer instanceof Failure) throw answer;
  return answer;
}

export const pickupsRouter = router({
  preview: forStaff("provider", {
    method: "POST",
    path: "/pickups/preview",
    summary: "Whose code it is, before confirming",
    tag: "pickups",
  })
    .input(previewInput)
    .output(previewOutput)
    .mutation(({ ctx, input }) => orRefuse(inTransaction(ctx, (work) => previewPickup(work, input)))),

  verify: forStaff("provider", {
    method: "POST",
    path: "/pickups/verify",
    summary: "Hand over with the recipient's code",
    tag: "pickups",
  })
    .input(verifyInput)
    .output(verifyOutput)
    .mutation(({ ctx, input }) => orRefuse(inTransaction(ctx, (work) => verifyPickup(work, input)))),
});
