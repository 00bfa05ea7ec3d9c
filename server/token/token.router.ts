import { tokensOutput } from "@/server/token/token.contract";
import { readTokens } from "@/server/token/token.reads";
import { forStaff, router } from "@/server/trpc/procedures";

export const tokensRouter = router({
  mine: forStaff("provider", {
    method: "GET",
    path: "/tokens",
    summary: "The impact tokens of one's own outlet, which are not carbon credits",
    tag: "tokens",
  })
    .output(tokensOutput)
    .query(({ ctx: { db, actor, now } }) => readTokens(db, actor.organisationId, now)),
});
