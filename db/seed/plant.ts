import { ngoProfile, organisation, person, personRole, roleRequest } from "@/db/schema/identity";
import { menuItem } from "@/db/schema/menu";
import { Chance } from "@/db/seed/chance";
import { fillDesk } from "@/db/seed/desk";
import { openDisputes } from "@/db/seed/disputes";
import { liveTheEvening } from "@/db/seed/evening";
import { menusOf } from "@/db/seed/menus";
import { kitchenOf } from "@/db/seed/names";
import { BEYOND_JAKARTA, IN_JAKARTA } from "@/db/seed/neighbourhoods";
import { settleNeighbours } from "@/db/seed/neighbours";
import {
  fallbacks,
  ngos,
  type OrganisationRow,
  outletAt,
  PROVIDERS_IN_JAKARTA,
  type ProfileRow,
  providers,
} from "@/db/seed/organisations";
import { showPapers } from "@/db/seed/papers";
import { type Account, account, accountName, demoPerson, type RequestRow, staff } from "@/db/seed/people";
import { hashPassword } from "@/server/identity/identity.passwords";
import type { OrganisationId } from "@/server/kernel/id";
import type { Database, Transaction } from "@/server/platform/database";

const SEED = 20_261_121;
/** The first accounts, all in Jakarta, live the evening there. */
const CAST_SIZE = 60;
const CITIZENS = 5;

type Pending = Readonly<{
  organisation: OrganisationRow;
  profile?: ProfileRow;
  request: RequestRow;
  person: Account["person"];
}>;
type Makings = Readonly<{ chance: Chance; passwordHash: string; now: Date }>;

/** Organisations that wait for the admin, each with someone who asks to act for it. */
function pending(makings: Makings): Pending[] {
  const { chance, now } = makings;
  const waiting = [
    { kind: "provider", name: "Dapur Sore Ibu Lina", at: IN_JAKARTA[3] },
    { kind: "ngo", name: "Panti Asuhan Kasih Tebet", at: IN_JAKARTA[1] },
    { kind: "ngo", name: "Dapur Umum Abepura", at: BEYOND_JAKARTA[1] },
  ] as const;
  return waiting.flatMap(({ kind, name, at }, index) => {
    if (!at) return [];
    const row = { ...outletAt(at, kind, name, chance, now), verification: "pending" as const, verifiedAt: null };
    const who = demoPerson(accountName("pending", index), makings);
    const request = { personId: who.id, role: kind, organisationId: row.id, requestedAt: now };
    const own = { organisation: { ...row, createdAt: now }, person: who, request };
    return kind === "ngo" ? [{ ...own, profile: smallKitchen(row.id) }] : [own];
  });
}

const smallKitchen = (organisationId: OrganisationId): ProfileRow => ({
  organisationId,
  headsFed: 45,
  capacityGramsPerDay: 40_000,
  capacityPortionsPerDay: 120,
  categories: ["cooked", "bakery", "packaged"],
  halalMinimum: "claimed",
  storages: ["hot", "ambient"],
  radiusMeters: 5_000,
});

/** Fills an empty database with the demo's city in one transaction; leaves any other database alone. @returns what was done */
export async function plant(db: Database, password: string, now: Date): Promise<string> {
  const [someone] = await db.select({ id: person.id }).from(person).limit(1);
  if (someone) return "the database already holds people; nothing was changed";
  const makings = { chance: new Chance(SEED), passwordHash: await hashPassword(password), now };
  return db.transaction((tx) => plantIn(tx, makings));
}

async function plantIn(tx: Transaction, makings: Makings): Promise<string> {
  const { chance, now } = makings;
  const kitchens = providers(chance, now);
  const carers = [...ngos(chance, now), ...fallbacks(chance, now)];
  const waiting = pending(makings);
  const [centre] = IN_JAKARTA;
  const couriers = centre ? [outletAt(centre, "courier", "Kurir Pangan Jakarta", chance, now)] : [];
  const ngoRows = carers.map((carer) => carer.organisation);
  const kitchenStaff = staff("provider", kitchens, makings);
  const carerStaff = staff("ngo", ngoRows, makings);
  const admin = account("admin", "admin", null, makings);
  const citizens = Array.from({ length: CITIZENS }, (_, index) =>
    account(accountName("citizen", index), "citizen", null, makings),
  );
  const admins = [admin, account("admin002", "admin", null, makings)];
  const accounts = [...kitchenStaff, ...carerStaff, ...staff("courier", couriers, makings), ...admins, ...citizens];
  const organisations = [...kitchens, ...ngoRows, ...couriers, ...waiting.map((one) => one.organisation)];
  await tx.insert(organisation).values(organisations);
  await tx.insert(ngoProfile).values([...carers, ...waiting].flatMap(({ profile }) => profile ?? []));
  await tx.insert(person).values([...accounts, ...waiting].map((one) => one.person));
  await tx.insert(personRole).values(accounts.map(({ role }) => role));
  await tx.insert(roleRequest).values(waiting.map(({ request }) => request));
  const cooks = members(kitchenStaff).map((one, index) => ({ ...one, kitchen: kitchenOf(index) }));
  const cast = {
    providers: cooks.slice(0, CAST_SIZE),
    ngos: members(carerStaff.slice(0, CAST_SIZE)),
    towns: cooks.slice(PROVIDERS_IN_JAKARTA),
  };
  await tx.insert(menuItem).values(menusOf(kitchens, { chance: new Chance(SEED + 1), now }));
  const lots = await liveTheEvening(tx, cast, chance, now);
  const [kitchen, carer] = [kitchenStaff[0], carerStaff[0]];
  if (kitchen && carer) await fillDesk(tx, { kitchen, carer, admin }, now);
  await showPapers(tx, { kitchens: papered(kitchenStaff), carers: papered(carerStaff), admin }, now);
  const neighbours = citizens.map((citizen) => citizen.person.id);
  if (centre) await settleNeighbours(tx, neighbours, centre.place, now);
  await openDisputes(tx, cast, now);
  return `${organisations.length} organisations, ${accounts.length} accounts, ${lots} lots`;
}

/** The first of the cast, and from beyond it who lets a paper lapse: nobody in a story reads of it. */
const papered = (accounts: readonly Account[]): Account[] =>
  [accounts[0], accounts[1], accounts[CAST_SIZE]].flatMap((one) => one ?? []);

const members = (accounts: readonly Account[]) =>
  accounts.flatMap(({ role: { personId, organisationId } }) => {
    return organisationId ? [{ personId, organisationId }] : [];
  });
