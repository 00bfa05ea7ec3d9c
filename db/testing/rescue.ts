import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { processAll } from "@/db/testing/process-all";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { attendanceRouter } from "@/server/attendance/attendance.router";
import { auditRouter } from "@/server/audit/audit.router";
import { controlRouter } from "@/server/control/control.router";
import { deskRouter, disputesRouter } from "@/server/dispute/dispute.router";
import { documentsRouter } from "@/server/document/document.router";
import { pickupsRouter } from "@/server/handover/handover.router";
import { factorRouter } from "@/server/identity/factor.router";
import { housesRouter } from "@/server/identity/house.router";
import { identityRouter } from "@/server/identity/identity.router";
import { peopleRouter } from "@/server/identity/people.router";
import { revealsRouter } from "@/server/identity/reveal.router";
import { impactRouter } from "@/server/impact/impact.router";
import { type Actor, type MemberActor, systemActor } from "@/server/kernel/actor";
import { plainId, type RegionId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";
import { marketRouter } from "@/server/market/market.router";
import { postingProcedures } from "@/server/market/posting.router";
import { offersRouter, storyRouter, unplacedRouter } from "@/server/matching/matching.router";
import { menuRouter } from "@/server/menu/menu.router";
import { nearbyRouter } from "@/server/nearby/nearby.router";
import { notificationsRouter } from "@/server/notification/notification.router";
import type { Sweep } from "@/server/platform/sweep";
import { privacyRouter } from "@/server/privacy/privacy.router";
import { draftsRouter, recurringRouter } from "@/server/recurring/recurring.router";
import { statementsRouter } from "@/server/statement/statement.router";
import { lotsRouter } from "@/server/surplus/lots.router";
import { claimsRouter, surplusProcedures } from "@/server/surplus/surplus.router";
import { tokensRouter } from "@/server/token/token.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";
import { webhooksRouter } from "@/server/webhook/webhook.router";

const createCaller = createCallerFactory(
  router({
    identity: identityRouter,
    houses: housesRouter,
    documents: documentsRouter,
    menu: menuRouter,
    surplus: router({ ...surplusProcedures, ...postingProcedures }),
    lots: lotsRouter,
    market: marketRouter,
    nearby: nearbyRouter,
    claims: claimsRouter,
    offers: offersRouter,
    unplaced: unplacedRouter,
    story: storyRouter,
    pickups: pickupsRouter,
    attendance: attendanceRouter,
    disputes: disputesRouter,
    desk: deskRouter,
    recurring: recurringRouter,
    drafts: draftsRouter,
    impact: impactRouter,
    notifications: notificationsRouter,
    statements: statementsRouter,
    tokens: tokensRouter,
    webhooks: webhooksRouter,
    audit: auditRouter,
    control: controlRouter,
    reveals: revealsRouter,
    people: peopleRouter,
    factor: factorRouter,
    privacy: privacyRouter,
  }),
);

/** The evening the rescue tests are set in: 21.00 in Jakarta. */
export const EVENING = new Date("2026-11-21T14:00:00Z");

/** Twenty-five boxes of 400 g: ten kilograms that are safe for three hours more. */
export const tenKilograms = {
  title: "Nasi kotak ayam",
  category: "cooked",
  carbonCategory: "mixed",
  units: 25,
  unitName: "boks",
  gramsPerUnit: 400,
  cookedAt: later(EVENING, -HOUR).toISOString(),
  storage: "ambient",
  halal: "claimed",
  pickupUntil: later(EVENING, 2 * HOUR).toISOString(),
} as const;

const ADMIN: Actor = {
  kind: "person",
  personId: plainId(),
  sessionId: plainId(),
  roles: ["admin"],
  organisationId: null,
};

/** Those boxes again every night at 21.30, which is half an hour after EVENING. */
export const everyNight = {
  title: tenKilograms.title,
  category: tenKilograms.category,
  units: tenKilograms.units,
  unitName: tenKilograms.unitName,
  storage: tenKilograms.storage,
  halal: tenKilograms.halal,
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  minuteOfDay: 21 * 60 + 30,
  pickupForMinutes: 90,
};

/** A database with callers, and towns far enough apart that their food never meets. */
export async function startRescue() {
  const database: TestDatabase = await testDatabase();
  let towns = 0;

  const as = (actor: Actor, now = EVENING, idempotencyKey: string | null = null) =>
    createCaller({ db: database.db, actor, now, language: "id", remoteAddress: "test", idempotencyKey });

  /** A region of its own with a kitchen; `ngo(metres)` adds a recipient so far to the north of it. */
  async function town() {
    towns += 1;
    const regionId = (1101 + towns * 100) as RegionId;
    const place = { latitude: -6 + (towns % 10) * 0.8, longitude: 100 + Math.floor(towns / 10) + 0.5 };
    const provider: MemberActor = member("provider", await makeProvider(database.db, { regionId, place }));
    const ngo = async (
      meters: number,
      profile: Parameters<typeof makeNgo>[2] = {},
      row: Parameters<typeof makeNgo>[1] = {},
    ) => {
      const north = { latitude: place.latitude + meters / 111_195, longitude: place.longitude };
      return member("ngo", await makeNgo(database.db, { regionId, place: north, ...row }, profile));
    };
    return { regionId, place, provider, ngo };
  }

  return {
    database,
    as,
    town,
    admin: (now = EVENING) => as(ADMIN, now),
    settle: (now = EVENING) => processAll(database.db, { now }),
    sweep: (run: Sweep, now: Date) => database.db.transaction((tx) => run({ tx, now, actor: systemActor("test") })),
  };
}
export type Rescue = Awaited<ReturnType<typeof startRescue>>;

/** The code of a refusal, or "no refusal". */
export const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );
