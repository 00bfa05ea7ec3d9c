import {
  describePerson,
  endSessions,
  findPeople,
  liftFactor,
  restorePerson,
  revokeRole,
  setAdmin,
  suspendPerson,
} from "@/server/identity/people.commands";
import {
  adminRoleInput,
  onePersonOutput,
  peopleInput,
  peopleOutput,
  personDoneOutput,
  personInput,
  personWithReasonInput,
  revokeRoleInput,
} from "@/server/identity/people.contract";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, router } from "@/server/trpc/procedures";

const tag = "people";
const post = (path: `/${string}`, summary: string) => forRoles(["admin"], { method: "POST", path, summary, tag });

export const peopleRouter = router({
  list: forRoles(["admin"], { method: "GET", path: "/admin/people", summary: "People by name, address or number", tag })
    .input(peopleInput)
    .output(peopleOutput)
    .query(({ ctx, input }) => findPeople(ctx.db, input)),

  byId: forRoles(["admin"], {
    method: "GET",
    path: "/admin/people/{id}",
    summary: "One person: roles, live sessions, contacts masked",
    tag,
  })
    .input(personInput)
    .output(onePersonOutput)
    .query(({ ctx, input }) => describePerson(ctx.db, input.id, ctx.now)),

  suspend: post("/admin/people/{id}/suspend", "Close an account until further notice")
    .input(personWithReasonInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => suspendPerson(work, input))),

  restore: post("/admin/people/{id}/restore", "Open an account again")
    .input(personWithReasonInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => restorePerson(work, input))),

  endSessions: post("/admin/people/{id}/end-sessions", "Sign a person out everywhere")
    .input(personWithReasonInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => endSessions(work, input))),

  liftFactor: post(
    "/admin/people/{id}/lift-factor",
    "Lift the second factor of someone who lost it; every session ends",
  )
    .input(personWithReasonInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => liftFactor(work, input))),

  setAdmin: post("/admin/people/{id}/admin", "Make someone an admin, or take that back")
    .input(adminRoleInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => setAdmin(work, input))),

  revokeRole: post("/admin/people/{id}/revoke-role", "Take from someone the role they hold at an organisation")
    .input(revokeRoleInput)
    .output(personDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => revokeRole(work, input))),
});
