import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { person } from "@/db/schema/identity";
import { startRescue, tenKilograms } from "@/db/testing/rescue";
import { authenticator } from "@/server/identity/identity.session";
import { type Actor, ANONYMOUS, ROLES } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";
import { database } from "@/server/platform/database";
import { appRouter } from "@/server/root";
import { type Attack, attacks, type Operation, wellFormed } from "@/server/testing/hostile";
import { openApiDocument } from "@/server/web/openapi";
import { proceduresOf } from "@/server/web/procedures";
import { restRoutes } from "@/server/web/rest-routes";
import { patience } from "@/server/web/testing/patience";
import { openTestDoor } from "@/server/web/testing/test-door";

const RUNS = Number(process.env.FUZZ_RUNS ?? 25);
const ATTACK_TIMEOUT_MS = 300_000;

type Answer = Readonly<{ status: number; type: string; text: string }>;
type Sent = Readonly<{ url: string; attack: Attack; who: string }>;

/** Sends exactly these bytes: fetch would tidy them up first. */
const send = ({ url, attack, who }: Sent) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const headers: Record<string, string | number> = { ...attack.headers };
    if (who !== "anonymous") headers.authorization = `Bearer ${who}`;
    if (attack.body !== undefined) headers["content-length"] = Buffer.byteLength(attack.body);
    if (attack.contentType) headers["content-type"] = attack.contentType;
    const path = url.slice(url.indexOf(port) + port.length).replaceAll(/[^\x21-\x7e]/g, "+");
    const req = request({ hostname, port, path, method: attack.method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => {
        const type = res.headers["content-type"] ?? "";
        resolve({ status: res.statusCode ?? 0, type, text: Buffer.concat(chunks).toString() });
      });
    });
    req.on("error", reject);
    req.end(attack.body);
  });

const now = new Date();
const lot = {
  ...tenKilograms,
  units: 9_000,
  cookedAt: later(now, -HOUR).toISOString(),
  pickupUntil: later(now, 2 * HOUR).toISOString(),
};

/** The product's own router on a door, with someone of each role and things to meet. */
async function openHouse() {
  const rescue = await startRescue();
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(500);
  const posted = await rescue.as(provider, now).surplus.post(lot);
  const claim = await rescue.as(panti, now).surplus.claim({ id: posted.id, units: 2 });
  await rescue.settle(now);
  const offers = (await rescue.as(panti, now).offers.mine({})).items;
  const houses: Partial<Record<string, Actor>> = { provider, ngo: panti };
  const actors = new Map<string, Actor>(
    ROLES.map((role) => [role, houses[role] ?? { ...panti, personId: plainId(), roles: [role], organisationId: null }]),
  );
  const people = new Set([...actors.values()].flatMap((actor) => (actor.kind === "person" ? [actor.personId] : [])));
  const rows = [...people].map((id) => ({ id, displayName: "Siti", passwordHash: "-", createdAt: now }));
  await rescue.database.db.insert(person).values(rows).onConflictDoNothing();
  const door = await openTestDoor({
    router: appRouter,
    db: rescue.database.db,
    authenticate: async ({ authorization }) => ({
      actor: actors.get(authorization?.slice(7) ?? "") ?? ANONYMOUS,
      setCookies: [],
    }),
    limiter: { take: () => ({ allowed: true }) },
    ...patience(),
  });
  const ids = [posted.id, claim.id, ...offers.map(({ id }) => id), provider.organisationId, panti.organisationId];
  return { rescue, door, ids };
}

let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  house.door.close();
  await authenticator().stop();
  await database().close();
  await house.rescue.database.close();
});

const whoever = fc.constantFrom("anonymous", ...ROLES);
const CODE = /^[a-z][a-zA-Z]*(\.[a-zA-Z_]+)?$/;

/** What is wrong with an answer, or null. */
function complaint({ status, type, text }: Answer, isProblem: (body: unknown) => string | undefined, method: string) {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (status < 400 || method === "HEAD") return null;
  const code = type.includes("json") ? isProblem(JSON.parse(text)) : undefined;
  return code !== undefined && CODE.test(code) ? null : `${status} ${type} without a code: ${text.slice(0, 200)}`;
}

type Problem = { status?: number; code?: string };
type TrpcError = Problem & { error?: { data?: { wire?: { code?: string } } } };
const document = openApiDocument(restRoutes(proceduresOf(appRouter)));
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

it.each(operations)(
  "$method $path never breaks, and says why it refuses",
  { timeout: ATTACK_TIMEOUT_MS },
  async (one) => {
    const attack = attacks(one.method, one.operation, house.ids);
    await fc.assert(
      fc.asyncProperty(attack, whoever, async (given, who) => {
        const path = one.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given.params[name] ?? "");
        const url = `${house.door.url}/api/v1${path}?${given.query}`;
        const answer = await send({ url, attack: given, who });
        expect(complaint(answer, (body) => (body as Problem).code, given.method)).toBeNull();
      }),
      { numRuns: RUNS, includeErrorInReport: true },
    );
  },
);

it.each(operations)("tRPC $operation.operationId never breaks either", { timeout: ATTACK_TIMEOUT_MS }, async (one) => {
  const type = one.method === "GET" ? "GET" : "POST";
  await fc.assert(
    fc.asyncProperty(attacks(type, one.operation, house.ids), whoever, async (given, who) => {
      const input = given.body === undefined ? given.query : `input=${encodeURIComponent(wellFormed(given.body))}`;
      const query = type === "GET" ? input : "";
      const url = `${house.door.url}/api/trpc/${one.operation.operationId}?${query}`;
      const answer = await send({ url, attack: given, who });
      const codeOf = (body: unknown) => (body as TrpcError).error?.data?.wire?.code ?? (body as Problem).code;
      expect(complaint(answer, codeOf, given.method)).toBeNull();
    }),
    { numRuns: Math.ceil(RUNS / 2), includeErrorInReport: true },
  );
});
