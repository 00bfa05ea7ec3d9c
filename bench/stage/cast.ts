import type { Stage } from "@/bench/stage/stage";
import { AccessTokens } from "@/server/identity/identity.tokens";
import { cellOf } from "@/server/kernel/cell";
import {
  mintId,
  type OrganisationId,
  type PersonId,
  plainId,
  type RegionId,
  type SessionId,
  type SurplusId,
} from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { HOUR, later, MINUTE } from "@/server/kernel/time";

const REGION = 3171 as RegionId;
const ROUND_THE_CLOCK = JSON.stringify(
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 })),
);
const CENTRE: Place = { latitude: -6.2, longitude: 106.82 };

/** Where people are: in a square around the centre, and in which regions by turns. */
type Spread = Readonly<{ degrees: number; regions: readonly number[] }>;
const ONE_SPOT: Spread = { degrees: 0, regions: [REGION] };
/** The five cities of Jakarta, some thirty kilometres across. */
export const ALL_JAKARTA: Spread = { degrees: 0.25, regions: [3171, 3172, 3173, 3174, 3175] };

const somewhere = (degrees: number): Place => ({
  latitude: CENTRE.latitude + (Math.random() - 0.5) * degrees,
  longitude: CENTRE.longitude + (Math.random() - 0.5) * degrees,
});

/** `token` is read each time it is used: a night outlasts the quarter of an hour one is good for. */
export type Principal = Readonly<{ personId: PersonId; organisationId: OrganisationId; token: string }>;

const RENEWED_AFTER_MS = 10 * MINUTE;

/** An access token that is signed anew while it is used. */
function renewing(sign: (now: Date) => string): () => string {
  let signedAt = new Date();
  let token = sign(signedAt);
  return () => {
    const now = new Date();
    if (now.getTime() - signedAt.getTime() > RENEWED_AFTER_MS) [token, signedAt] = [sign(now), now];
    return token;
  };
}

/** People of one role, each with an organisation, a session and a signed access token of their own. */
export async function seedPrincipals(
  { database, env }: Stage,
  role: "ngo" | "provider",
  count: number,
  spread: Spread = ONE_SPOT,
): Promise<Principal[]> {
  const tokens = new AccessTokens(env.SESSION_PRIVATE_KEY ?? "", env.SESSION_PUBLIC_KEY ?? "");
  const rows = Array.from({ length: count }, (_, index) => {
    const [organisation, person, session] = [plainId<"organisation">(), plainId<"person">(), plainId<"session">()];
    const { latitude, longitude } = somewhere(spread.degrees);
    const region = spread.regions[index % spread.regions.length];
    return {
      organisation,
      person,
      session: session as SessionId,
      name: `${role} ${index}`,
      latitude,
      longitude,
      region,
    };
  });
  const json = JSON.stringify(rows);
  const from = `json_to_recordset($1::text::json) as r(organisation uuid, person uuid, session uuid, name text, latitude float8, longitude float8, region int)`;
  const statements = [
    `insert into organisation (id, kind, name, region_id, zone, place, address, opening_hours, verification, created_at)
     select organisation, '${role}', name, region, 'Asia/Jakarta', st_makepoint(longitude, latitude)::geography, 'Jl.', '${ROUND_THE_CLOCK}', 'verified', now() from ${from}`,
    `insert into person (id, display_name, password_hash, created_at) select person, name, '-', now() from ${from}`,
    `insert into person_role (person_id, role, organisation_id, granted_at) select person, '${role}', organisation, now() from ${from}`,
    `insert into session (id, person_id, refresh_hash, rotated_at, expires_at, created_at)
     select session, person, md5(session::text), now(), now() + interval '1 day', now() from ${from}`,
  ];
  if (role === "ngo")
    statements.push(`insert into ngo_profile (organisation_id, heads_fed, capacity_grams_per_day, capacity_portions_per_day, categories, halal_minimum, storages, radius_meters)
     select organisation, 100, 2000000000, 1000000, '{cooked,bakery,cut_fruit,produce,packaged}', 'no', '{hot,ambient,chilled,frozen}', 25000 from ${from}`);
  for (const statement of statements) await database.sql.unsafe(statement, [json]);
  return rows.map(({ organisation, person, session }) => {
    const renewed = renewing((at) => tokens.sign({ personId: person, sessionId: session }, at));
    return {
      personId: person,
      organisationId: organisation,
      get token() {
        return renewed();
      },
    };
  });
}

/** Open lots of some kitchens in turn around the centre, with their books; spread over `spreadDegrees`. */
export async function seedLots(
  { database }: Stage,
  providers: readonly Principal[],
  count: number,
  units: number,
  spreadDegrees = 0.02,
): Promise<SurplusId[]> {
  const now = new Date();
  const ids: SurplusId[] = [];
  for (let done = 0; done < count; done += 2_000) {
    const rows = Array.from({ length: Math.min(2_000, count - done) }, (_, index) => {
      const { latitude, longitude } = somewhere(spreadDegrees);
      const provider = providers[index % providers.length];
      return {
        provider: provider?.organisationId,
        person: provider?.personId,
        id: mintId<"surplus">(REGION, now),
        entry: mintId<"balance">(REGION, now),
        latitude,
        longitude,
        cell: cellOf({ latitude, longitude }),
      };
    });
    ids.push(...rows.map((row) => row.id));
    const from =
      "json_to_recordset($1::text::json) as r(id uuid, entry uuid, provider uuid, person uuid, latitude float8, longitude float8, cell text)";
    const until = later(now, 3 * HOUR).toISOString();
    await database.sql.unsafe(
      `with lot as (insert into surplus (region_id, id, provider_id, posted_by, title, category, carbon_category, storage, halal, allergens, unit_name,
         grams_per_unit, cooked_at, place, cell, zone, pickup_until, safe_until, open_to_all, state, units_posted, units_open, posted_at)
       select ${REGION}, id, provider, person, 'Nasi kotak', 'cooked', 'mixed', 'ambient', 'claimed', '{}', 'boks',
         400, now(), st_makepoint(longitude, latitude)::geography, cell, 'Asia/Jakarta', '${until}', '${until}', true, 'open', ${units}, ${units}, now() from ${from})
       insert into balance_entry (region_id, id, surplus_id, from_bucket, to_bucket, units, at)
       select ${REGION}, entry, id, 'posted', 'open', ${units}, now() from ${from}`,
      [JSON.stringify(rows)],
    );
  }
  await database.sql.unsafe("analyze surplus");
  return ids;
}
