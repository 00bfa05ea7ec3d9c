import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Actor, ANONYMOUS } from "@/server/kernel/actor";
import { reasons } from "@/server/kernel/failure";
import { type OrganisationId, plainId } from "@/server/kernel/id";
import { idInput, instant } from "@/server/kernel/wire";
import { liveRouter } from "@/server/live/live.router";
import { liveHub } from "@/server/live/live-hub";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { systemClock } from "@/server/platform/clock";
import { openDatabase } from "@/server/platform/database";
import { inProcessRateLimiter } from "@/server/platform/rate-limit";
import { forEveryone, forRoles, forSignedIn, router } from "@/server/trpc/procedures";
import { trustedProxies } from "@/server/web/address";
import type { Authenticate } from "@/server/web/authenticate";
import { openDoor } from "@/server/web/door";
import type { DoorOptions } from "@/server/web/door-options";
import { listen } from "@/server/web/listen";

const stallReasons = reasons("stall", { soldOut: "conflict", closed: "unavailable" });
const rest = (method: "GET" | "POST" | "DELETE", path: `/${string}`, status?: 201 | 204) =>
  ({ method, path, status, summary: path, tag: "stall" }) as const;

/** A small router with every kind of answer the door must carry. */
export const stallRouter = router({
  live: liveRouter,
  list: forEveryone(rest("GET", "/stalls"))
    .input(z.object({ limit: z.int().min(1).max(50).default(20), open: z.boolean().optional() }))
    .output(z.object({ limit: z.int(), open: z.boolean().nullable(), at: instant }))
    .query(({ ctx, input }) => ({ limit: input.limit, open: input.open ?? null, at: ctx.now })),
  byId: forEveryone(rest("GET", "/stalls/{id}"))
    .input(z.object({ id: idInput<"stall">() }))
    .output(z.object({ id: z.string() }))
    .query(({ input }) => input),
  open: forSignedIn({ ...rest("POST", "/stalls", 201), takesIdempotencyKey: "by itself" })
    .input(z.object({ name: z.string().min(1).max(40) }))
    .output(z.object({ name: z.string(), key: z.string().nullable(), by: z.string() }))
    .mutation(({ ctx, input }) => ({ ...input, key: ctx.idempotencyKey, by: ctx.actor.personId })),
  close: forRoles(["admin"], rest("DELETE", "/stalls/{id}", 204))
    .input(z.object({ id: idInput<"stall">(), reason: z.string().min(3).max(40) }))
    .mutation(() => undefined),
  buy: forEveryone(rest("POST", "/stalls/{id}/buy"))
    .input(z.object({ id: idInput<"stall">() }))
    .output(z.object({}))
    .mutation(() => {
      throw stallReasons.soldOut({ unitsLeft: 0 });
    }),
  busy: forEveryone(rest("GET", "/busy")).query(() => {
    throw stallReasons.closed({ retryAfterSeconds: 7 });
  }),
  broken: forEveryone(rest("GET", "/broken")).query(() => {
    throw new Error("a secret of ours");
  }),
  slow: forEveryone(rest("GET", "/slow"))
    .output(z.object({ slept: z.int() }))
    .query(async () => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { slept: 400 };
    }),
});
export type StallRouter = typeof stallRouter;

export const HOUSE = plainId<"organisation">() as OrganisationId;
const person = (roles: Extract<Actor, { kind: "person" }>["roles"]): Actor => ({
  kind: "person",
  personId: plainId<"person">(),
  sessionId: plainId<"session">(),
  roles,
  organisationId: HOUSE,
});
export const PEOPLE: Readonly<Record<string, Actor>> = { ngo: person(["ngo"]), admin: person(["admin"]) };

/** Recognises `Bearer <name>` and `who=<name>`; the cookie `old=ngo` is traded for a fresh one. */
export const byName: Authenticate = async ({ authorization, cookie = "" }) => {
  const name = authorization?.slice(7) ?? /who=(\w+)/.exec(cookie)?.[1] ?? "";
  const isOld = authorization === undefined && /old=ngo/.test(cookie);
  const actor = PEOPLE[isOld ? "ngo" : name] ?? ANONYMOUS;
  return { actor, setCookies: isOld ? ["who=ngo; Path=/; HttpOnly", "old=; Path=/; Max-Age=0"] : [] };
};

/** A door on a free port; without a database unless one is given. */
export async function openTestDoor(change: Partial<DoorOptions> = {}) {
  const server = createServer();
  const door = openDoor(server, {
    router: stallRouter,
    db: openDatabase("postgres://nobody@127.0.0.1:1/none", 1).db,
    authenticate: byName,
    limiter: inProcessRateLimiter(),
    hub: liveHub(),
    clock: systemClock,
    proxies: trustedProxies(""),
    security: { publicUrl: "http://localhost", development: false },
    pages: null,
    photos: diskBlobs(join(tmpdir(), `photos-${process.pid}`)),
    ...change,
  });
  const port = await listen(server, 0, "127.0.0.1");
  return {
    url: `http://127.0.0.1:${port}`,
    door,
    server,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
