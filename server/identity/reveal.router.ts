import { listSeen, revealToAdmin } from "@/server/identity/reveal.commands";
import { revealedOutput, revealToAdminInput, seenOutput } from "@/server/identity/reveal.contract";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, forSignedIn, router } from "@/server/trpc/procedures";

const tag = "privacy";

export const revealsRouter = router({
  show: forRoles(["admin"], {
    method: "POST",
    path: "/admin/reveals",
    summary: "Show a contact in the clear; who saw it and why is written down and told to its owner",
    tag,
  })
    .input(revealToAdminInput)
    .output(revealedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => revealToAdmin(work, input))),

  mine: forSignedIn({ method: "GET", path: "/me/reveals", summary: "Who was shown my contact, and why", tag })
    .output(seenOutput)
    .query(async ({ ctx }) => ({ items: await listSeen(ctx.db, ctx.actor) })),
});
