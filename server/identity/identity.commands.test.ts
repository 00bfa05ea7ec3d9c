import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { codeToJoin } from "@/db/testing/register";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import type { ngoProfileInput, organisationInput } from "@/server/identity/identity.contract";
import { hashPassword } from "@/server/identity/identity.passwords";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { type Actor, ANONYMOUS, type PersonActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(router({ auth: authRouter, identity: identityRouter }));
const now = new Date();
const PASSWORD = "sore di dapur panti";

let database: TestDatabase;
let admin: PersonActor;
const as = (actor: Actor) =>
  createCaller({ db: database.db, actor, now, language: "id", remoteAddress: "test", idempotencyKey: null });

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );

beforeAll(async () => {
  database = await testDatabase();
  const personId = plainId<"person">();
  admin = { kind: "person", personId, sessionId: plainId(), roles: ["admin"], organisationId: null };
  const passwordHash = await hashPassword(PASSWORD);
  await database.sql`insert into person (id, display_name, password_hash, created_at)
    values (${personId}, 'Admin', ${passwordHash}, now())`;
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

const ngo: z.input<typeof ngoProfileInput> = {
  headsFed: 60,
  capacityGramsPerDay: 50_000,
  capacityPortionsPerDay: 150,
  categories: ["cooked", "bakery"],
  halalMinimum: "claimed",
  storages: ["hot"],
  radiusMeters: 4_000,
};

const organisation: z.input<typeof organisationInput> = {
  kind: "ngo",
  name: "Panti Asuhan Harapan",
  place: { latitude: -2.611, longitude: 140.675 },
  regionId: 9171,
  address: "Jl. Raya Abepura No. 5, Jayapura",
  landmark: "seberang gereja",
  openingHours: [{ weekday: 1, opensAtMinute: 480, closesAtMinute: 1200 }],
  contactPhone: "0812 3456 1234",
  contactEmail: "panti@harapan.org",
  ngo,
};

const registration = (identifier: string) => ({
  ...{ displayName: "Yohana Wenda", identifier, password: PASSWORD, organisation },
});
const registered = async (input: ReturnType<typeof registration>) =>
  as(ANONYMOUS).identity.register({ ...input, code: await codeToJoin(database.db, input.identifier, now) });

async function actorOf(identifier: string): Promise<Actor> {
  const { accessToken } = await as(ANONYMOUS).auth.login({ identifier, password: PASSWORD });
  const { actor } = await authenticator().authenticate({ authorization: `Bearer ${accessToken}` }, now);
  return actor;
}

describe("registering", () => {
  it("grants no role; the organisation waits, in the zone of its place, with masked contacts", async () => {
    const made = await registered(registration("yohana@harapan.org"));
    const actor = await actorOf("Yohana@Harapan.org");
    expect(actor).toMatchObject({ kind: "person", roles: [], organisationId: null });
    const me = await as(actor).identity.me();
    expect(me).toMatchObject({
      roles: [],
      organisation: null,
      contact: { email: "y***a@harapan.org" },
      request: {
        role: "ngo",
        organisation: { id: made.organisationId, zone: "Asia/Jayapura", verification: "pending" },
      },
    });
    expect(await refusal(as(actor).identity.ngoProfile())).toBe("access.notYourRole");
    const { items } = await as(admin).identity.organisations({});
    expect(items[0]).toMatchObject({
      contact: { email: "p***i@harapan.org", phone: "0812****1234" },
      requestedBy: "Yohana Wenda",
      place: organisation.place,
      ngo: { headsFed: 60, isFallback: false },
    });
  });

  it("cannot ask for a role, not even by naming it", async () => {
    const greedy = { ...registration("greedy@harapan.org"), roles: ["admin"], role: "admin", verification: "verified" };
    await registered(greedy);
    const me = await as(await actorOf("greedy@harapan.org")).identity.me();
    expect(me).toMatchObject({ roles: [], request: { role: "ngo", organisation: { verification: "pending" } } });
  });

  it("keeps no contact readable in the database", async () => {
    const rows = await database.sql`select p::text || o::text as line from person p, organisation o`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { line } of rows) expect(line).not.toMatch(/harapan\.org|34561234/);
  });

  it.each([
    [{ identifier: "021 5551234" }, "identity.contactMalformed"],
    [{ password: "pendek" }, "identity.passwordTooShort"],
    [{ password: "bahagia@harapan.org", identifier: "bahagia@harapan.org" }, "identity.passwordTooCommon"],
    [{ organisation: { ...organisation, contactPhone: "021 5551234" } }, "identity.contactMalformed"],
    [{ organisation: { ...organisation, regionId: 9999 } }, "identity.unknownRegion"],
    [{ organisation: { ...organisation, ngo: undefined } }, "identity.profileMissing"],
  ])("refuses %j with %s and leaves nothing behind", async (change, reason) => {
    const count = async () => (await database.sql`select count(*) from person`)[0]?.count;
    const before = await count();
    const input = { ...registration("someone@harapan.org"), code: "000000", ...change };
    expect(await refusal(as(ANONYMOUS).identity.register(input))).toBe(reason);
    expect(await count()).toBe(before);
  });
});

describe("an admin's decision", () => {
  const pending = async (email: string) => {
    const { organisationId } = await registered(registration(email));
    return organisationId ?? "";
  };
  const decidedEvents = async (id: string) =>
    (await database.sql`select type from outbox where payload->>'organisationId' = ${id} order by type`).map(
      (r) => r.type,
    );

  it("verifies once, grants the requested role to the requester, and tells the outbox", async () => {
    const id = await pending("verified@harapan.org");
    const before = await actorOf("verified@harapan.org");
    expect(before).toMatchObject({ roles: [] });
    await as(admin).identity.verifyOrganisation({ id });
    const staff = await actorOf("verified@harapan.org");
    expect(staff).toMatchObject({ roles: ["ngo"], organisationId: id });
    expect(await as(staff).identity.me()).toMatchObject({ organisation: { verification: "verified" }, request: null });
    expect(await refusal(as(admin).identity.verifyOrganisation({ id }))).toBe("identity.alreadyDecided");
    expect(await decidedEvents(id)).toEqual(["organisation.registered", "organisation.verified"]);
  });

  it("rejects with a reason the requester can read, and grants nothing", async () => {
    const id = await pending("rejected@harapan.org");
    await as(admin).identity.rejectOrganisation({ id, reason: "Alamat tidak ditemukan" });
    const person = await actorOf("rejected@harapan.org");
    expect(await as(person).identity.me()).toMatchObject({
      roles: [],
      request: { organisation: { verification: "rejected", verificationNote: "Alamat tidak ditemukan" } },
    });
  });

  it("suspends only what was verified", async () => {
    const id = await pending("suspended@harapan.org");
    expect(await refusal(as(admin).identity.suspendOrganisation({ id, reason: "Laporan" }))).toBe(
      "identity.alreadyDecided",
    );
    await as(admin).identity.verifyOrganisation({ id });
    await as(admin).identity.suspendOrganisation({ id, reason: "Laporan keamanan pangan" });
    const { items } = await as(admin).identity.organisations({ verification: "suspended" });
    expect(items.map((item) => item.id)).toContain(id);
  });

  it("is nobody else's", async () => {
    const id = await pending("alone@harapan.org");
    const person = await actorOf("alone@harapan.org");
    expect(await refusal(as(person).identity.verifyOrganisation({ id }))).toBe("access.notYourRole");
    expect(await refusal(as(ANONYMOUS).identity.verifyOrganisation({ id }))).toBe("access.signInFirst");
    expect(await refusal(as(person).identity.organisations({}))).toBe("access.notYourRole");
    expect(await refusal(as(admin).identity.verifyOrganisation({ id: plainId() }))).toBe(
      "identity.unknownOrganisation",
    );
  });

  it("pages through the waiting without missing or repeating one", async () => {
    for (const name of ["satu", "dua", "tiga"]) await pending(`${name}@halaman.org`);
    const whole = await as(admin).identity.organisations({ limit: 100 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as(admin).identity.organisations({ limit: 2, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(whole.items.map((item) => item.id));
  });
});

describe("an NGO's profile", () => {
  it("is changed by its own staff only, and never becomes a fallback by itself", async () => {
    const { organisationId } = await registered(registration("profil@harapan.org"));
    await as(admin).identity.verifyOrganisation({ id: organisationId ?? "" });
    const staff = await actorOf("profil@harapan.org");
    const openingHours = [{ weekday: 0, opensAtMinute: 0, closesAtMinute: 1440 }];
    const change = { ...ngo, categories: ["packaged" as const], headsFed: 75, openingHours, isFallback: true };
    const changed = await as(staff).identity.changeNgoProfile(change);
    expect(changed).toMatchObject({ headsFed: 75, categories: ["packaged"], openingHours, isFallback: false });
    expect(await as(staff).identity.ngoProfile()).toEqual(changed);
  });
});

describe("the regions", () => {
  it("are the 514 kabupaten and kota, each with its zone", async () => {
    const { items } = await as(ANONYMOUS).identity.regions();
    expect(items).toHaveLength(514);
    expect(items).toContainEqual(
      expect.objectContaining({
        regionId: 9106,
        province: "Papua",
        zone: "Asia/Jayapura",
        name: "Kabupaten Biak Numfor",
      }),
    );
  });
});
