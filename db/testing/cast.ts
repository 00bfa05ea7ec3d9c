import { ngoProfile, organisation } from "@/db/schema/identity";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import { type OrganisationId, plainId, type RegionId } from "@/server/kernel/id";
import type { Database } from "@/server/platform/database";

/** Central Jakarta: where the tests' people live unless told. */
export const MENTENG = { latitude: -6.1957, longitude: 106.8322 } as const;
const JAKARTA_PUSAT = 3171 as RegionId;

type OrganisationRow = Partial<typeof organisation.$inferInsert>;
type ProfileRow = Partial<typeof ngoProfile.$inferInsert>;

async function makeOrganisation(
  db: Database,
  kind: "provider" | "ngo",
  change: OrganisationRow,
): Promise<OrganisationId> {
  const id = plainId<"organisation">();
  await db.insert(organisation).values({
    id,
    kind,
    name: `${kind} ${id.slice(0, 6)}`,
    regionId: JAKARTA_PUSAT,
    zone: "Asia/Jakarta",
    place: MENTENG,
    address: "Jl. Menteng Raya 1",
    landmark: "sebelah masjid",
    openingHours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 })),
    verification: "verified",
    createdAt: new Date("2026-01-01T00:00:00Z"),
    ...change,
  });
  return id;
}

/** A verified outlet in Menteng. */
export const makeProvider = (db: Database, change: OrganisationRow = {}) => makeOrganisation(db, "provider", change);

/** A verified NGO in Menteng, open round the clock, roomy, eating everything. */
export async function makeNgo(
  db: Database,
  change: OrganisationRow = {},
  profile: ProfileRow = {},
): Promise<OrganisationId> {
  const organisationId = await makeOrganisation(db, "ngo", change);
  await db.insert(ngoProfile).values({
    organisationId,
    headsFed: 100,
    capacityGramsPerDay: 500_000,
    capacityPortionsPerDay: 2_000,
    categories: ["cooked", "bakery", "cut_fruit", "produce", "packaged"],
    halalMinimum: "no",
    storages: ["hot", "ambient", "chilled", "frozen"],
    radiusMeters: 5_000,
    ...profile,
  });
  return organisationId;
}

/** Someone of an organisation, signed in. */
export const member = (role: "provider" | "ngo", organisationId: OrganisationId): MemberActor => ({
  kind: "person",
  personId: plainId(),
  sessionId: plainId(),
  roles: [role],
  organisationId,
});

/** Someone who buys for themselves. */
export const citizen = (): PersonActor => ({
  kind: "person",
  personId: plainId(),
  sessionId: plainId(),
  roles: ["citizen"],
  organisationId: null,
});
