import { initTRPC } from "@trpc/server";
import type { Actor, KeyActor, MemberActor, PersonActor, Role } from "@/server/kernel/actor";
import { reasons } from "@/server/kernel/failure";
import type { Scope } from "@/server/kernel/scope";
import { answerOnce, keyOf } from "@/server/trpc/answer-once";
import type { Context } from "@/server/trpc/context";
import { toTrpcError, wireShape } from "@/server/trpc/errors";
import { measureCall } from "@/server/trpc/measure-call";

/** Where the REST API answers a procedure: `GET /surplus/{id}` under /api/v1. */
export type Rest = Readonly<{
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: `/${string}`;
  /** Status of a success; 200 unless told. 204 sends no body. */
  status?: 200 | 201 | 204;
  /** Honours the Idempotency-Key header; `"by itself"` where the command keeps its answer in its own statement. */
  takesIdempotencyKey?: true | "by itself";
  /** Answers a `FileAnswer` of one of these media types; over REST only. */
  file?: readonly string[];
  /** What an API key needs to get here; without it no key does. */
  scope?: Scope;
  summary: string;
  /** What a partner should know beyond the summary, in English. */
  description?: string;
  tag: string;
}>;

export type Meta = Readonly<{
  /** Who may call; every procedure names it, and a test walks them all. */
  access: "public" | "one-factor" | "signed-in" | readonly Role[];
  rest?: Rest;
}>;

export const accessReasons = reasons("access", {
  signInFirst: "unauthenticated",
  secondFactorFirst: "unauthenticated",
  notYourRole: "forbidden",
  noOrganisation: "forbidden",
  outOfScope: "forbidden",
});

const trpc = initTRPC.context<Context>().meta<Meta>().create({ errorFormatter: wireShape });

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

const measured = trpc.middleware(({ path, next }) => measureCall(path, next));
const translated = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});
const once = trpc.middleware(async ({ ctx, meta, path, getRawInput, next }) => {
  const keyed = meta?.rest?.takesIdempotencyKey === true ? keyOf(ctx, path, await getRawInput()) : null;
  if (!keyed) return next({ ctx: { db: ctx.db } });
  const answer = await answerOnce(ctx, keyed, (db) => next({ ctx: { db } }));
  return answer.again ? { ok: true, data: answer.data, marker: "middlewareMarker" as never } : answer.result;
});

type Caller = Exclude<Actor, KeyActor>;

/** A key reaches what names one of its scopes, as the member who made it; everyone else passes as they are. */
function callerOf(actor: Actor, scope: Scope | undefined): Caller {
  if (actor.kind !== "key") return actor;
  if (!scope || !actor.scopes.includes(scope)) throw accessReasons.outOfScope({ scope: scope ?? null });
  return actor.member;
}
const scoped = trpc.middleware(({ ctx, meta, next }) =>
  next({ ctx: { actor: callerOf(ctx.actor, meta?.rest?.scope) } }),
);
const base = trpc.procedure.use(measured).use(translated).use(scoped);

/** For everyone, signed in or not. */
export const forEveryone = (rest?: Rest) => base.meta({ access: "public", rest });

const person = ({ actor }: Context): PersonActor => {
  if (actor.kind === "half") throw accessReasons.secondFactorFirst();
  if (actor.kind !== "person") throw accessReasons.signInFirst();
  return actor;
};

/** For whoever has shown one factor, or both: the way to the second. */
export const forOneFactor = (rest?: Rest) =>
  base.meta({ access: "one-factor", rest }).use(({ ctx, next }) => {
    const { actor } = ctx;
    if (actor.kind !== "person" && actor.kind !== "half") throw accessReasons.signInFirst();
    return next({ ctx: { actor } });
  });

/** For any signed-in person. */
export const forSignedIn = (rest?: Rest) =>
  base
    .meta({ access: "signed-in", rest })
    .use(({ ctx, next }) => next({ ctx: { actor: person(ctx) } }))
    .use(once);

const withRole = (roles: readonly [Role, ...Role[]], rest?: Rest) =>
  base.meta({ access: roles, rest }).use(({ ctx, next }) => {
    const actor = person(ctx);
    if (!roles.some((role) => actor.roles.includes(role))) throw accessReasons.notYourRole();
    return next({ ctx: { actor } });
  });

/** For people holding one of the roles. */
export const forRoles = (roles: readonly [Role, ...Role[]], rest?: Rest) => withRole(roles, rest).use(once);

type StaffRole = "provider" | "ngo" | "courier" | "sponsor";

/** For staff acting for their own organisation: the role and the organisation are both known. */
export const forStaff = (role: StaffRole, rest?: Rest) => forMembers([role], rest);

/** For staff of any organisation. */
export const forAnyStaff = (rest?: Rest) => forMembers(["provider", "ngo", "courier", "sponsor"], rest);

const forMembers = (roles: readonly [StaffRole, ...StaffRole[]], rest?: Rest) =>
  withRole(roles, rest)
    .use(({ ctx, next }) => {
      const { organisationId } = ctx.actor;
      if (!organisationId) throw accessReasons.noOrganisation();
      return next({ ctx: { actor: { ...ctx.actor, organisationId } satisfies MemberActor } });
    })
    .use(once);
