import {
  changeNgoProfile,
  changeToday,
  decideOrganisation,
  recipientProfile,
} from "@/server/identity/identity.commands";
import {
  decideInput,
  decideOutput,
  decideWithReasonInput,
  identityReasons,
  meOutput,
  organisationsInput,
  organisationsOutput,
  ownProfileInput,
  ownProfileOutput,
  refreshInput,
  regionsOutput,
  registerInput,
  registerOutput,
  signedOutOutput,
  signInInput,
  tokensOutput,
} from "@/server/identity/identity.contract";
import { describeMe, describeOrganisations } from "@/server/identity/identity.reads";
import { regions } from "@/server/identity/identity.regions";
import { authenticator } from "@/server/identity/identity.session";
import { refreshSession, signIn, signOut } from "@/server/identity/identity.session.commands";
import { register } from "@/server/identity/register.commands";
import { todayInput } from "@/server/identity/today.contract";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, forRoles, forSignedIn, forStaff, router } from "@/server/trpc/procedures";

export const authRouter = router({
  login: forEveryone({ method: "POST", path: "/auth/login", summary: "Sign in", tag: "auth" })
    .input(signInInput)
    .output(tokensOutput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),

  refresh: forEveryone({ method: "POST", path: "/auth/refresh", summary: "Trade a refresh token", tag: "auth" })
    .input(refreshInput)
    .output(tokensOutput)
    .mutation(async ({ ctx, input }) => {
      const tokens = await inTransaction(ctx, (work) => refreshSession(work, input.refreshToken));
      if (!tokens) throw identityReasons.sessionOver();
      return tokens;
    }),

  logout: forSignedIn({ method: "POST", path: "/auth/logout", status: 204, summary: "Sign out", tag: "auth" })
    .output(signedOutOutput)
    .mutation(async ({ ctx }) => {
      await inTransaction(ctx, (work) => signOut(work, ctx.actor.sessionId));
      authenticator().forget(ctx.actor.sessionId);
      return { signedOut: true as const };
    }),
});

const admin = (path: `/${string}`, summary: string) =>
  forRoles(["admin"], { method: "POST", path, summary, tag: "organisations" });

export const identityRouter = router({
  me: forSignedIn({ method: "GET", path: "/me", summary: "Who I am and for whom I act", tag: "identity" })
    .output(meOutput)
    .query(({ ctx }) => describeMe(ctx.db, ctx.actor)),

  register: forEveryone({
    method: "POST",
    path: "/registrations",
    status: 201,
    summary: "Register by a code to join, and ask to act for a new organisation; grants no role",
    tag: "identity",
  })
    .input(registerInput)
    .output(registerOutput)
    .mutation(({ ctx, input }) => register(ctx, input)),

  regions: forEveryone({
    method: "GET",
    path: "/regions",
    scope: "surplus:read",
    summary: "The 514 kabupaten and kota",
    tag: "identity",
  })
    .output(regionsOutput)
    .query(async () => ({ items: [...(await regions())] })),

  ngoProfile: forStaff("ngo", { method: "GET", path: "/ngo-profile", summary: "Our profile", tag: "identity" })
    .output(ownProfileOutput)
    .query(({ ctx }) => recipientProfile(ctx.db, ctx.actor.organisationId)),

  changeNgoProfile: forStaff("ngo", {
    method: "PATCH",
    path: "/ngo-profile",
    summary: "Change our profile",
    tag: "identity",
  })
    .input(ownProfileInput)
    .output(ownProfileOutput)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx, (work) => changeNgoProfile(work, ctx.actor.organisationId, input)),
    ),

  changeToday: forStaff("ngo", {
    method: "PATCH",
    path: "/ngo-profile/today",
    summary: "Say what we can take today; forgotten tomorrow",
    tag: "identity",
  })
    .input(todayInput)
    .output(ownProfileOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => changeToday(work, ctx.actor.organisationId, input))),

  organisations: forRoles(["admin"], {
    method: "GET",
    path: "/admin/organisations",
    summary: "Organisations by verification, contacts masked",
    tag: "organisations",
  })
    .input(organisationsInput)
    .output(organisationsOutput)
    .query(({ ctx, input }) => describeOrganisations(ctx.db, input)),

  verifyOrganisation: admin("/admin/organisations/{id}/verify", "Verify and grant the requested role")
    .input(decideInput)
    .output(decideOutput)
    .mutation(({ ctx, input }) =>
      inTransaction(ctx, (work) => decideOrganisation(work, { id: input.id, decision: "verified" })),
    ),

  rejectOrganisation: admin("/admin/organisations/{id}/reject", "Reject with a reason")
    .input(decideWithReasonInput)
    .output(decideOutput)
    .mutation(({ ctx, input: { id, reason } }) =>
      inTransaction(ctx, (work) => decideOrganisation(work, { id, decision: "rejected", note: reason })),
    ),

  suspendOrganisation: admin("/admin/organisations/{id}/suspend", "Suspend with a reason")
    .input(decideWithReasonInput)
    .output(decideOutput)
    .mutation(({ ctx, input: { id, reason } }) =>
      inTransaction(ctx, (work) => decideOrganisation(work, { id, decision: "suspended", note: reason })),
    ),
});
