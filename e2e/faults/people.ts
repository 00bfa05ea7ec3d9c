import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { signInAll } from "@/db/testing/sign-in";
import type { MemberActor } from "@/server/kernel/actor";
import type { RegionId } from "@/server/kernel/id";
import type { Database } from "@/server/platform/database";

export type Person = Readonly<{ actor: MemberActor; token: string }>;
export type Town = Readonly<{ regionId: RegionId; kitchen: Person; ngos: readonly Person[] }>;

const REGIONS = [1101, 1201, 1301, 1401, 1501, 1601] as const;
const NGOS_IN_A_TOWN = 4;

/** Towns too far apart for their food to meet, and an admin; all signed in. */
export async function makePeople(db: Database): Promise<Readonly<{ towns: readonly Town[]; admin: Person }>> {
  const plans = REGIONS.map((region, n) => ({
    where: { regionId: region as RegionId, place: { latitude: -6 + n, longitude: 101 + n } },
  }));
  const admin = { ...member("ngo", await makeNgo(db)), roles: ["admin"] as const };
  const houses = await Promise.all(
    plans.map(async ({ where }) => ({
      regionId: where.regionId,
      kitchen: member("provider", await makeProvider(db, where)),
      ngos: await Promise.all(
        Array.from({ length: NGOS_IN_A_TOWN }, async () => member("ngo", await makeNgo(db, where))),
      ),
    })),
  );
  const actors: MemberActor[] = [admin, ...houses.flatMap(({ kitchen, ngos }) => [kitchen, ...ngos])];
  const tokens = await signInAll(db, actors);
  const person = (actor: MemberActor): Person => ({ actor, token: tokens[actors.indexOf(actor)] ?? "" });
  const towns = houses.map(({ regionId, kitchen, ngos }) => ({
    regionId,
    kitchen: person(kitchen),
    ngos: ngos.map(person),
  }));
  return { towns, admin: person(admin) };
}
