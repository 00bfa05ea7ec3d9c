import { type Principal, seedPrincipals } from "@/bench/stage/cast";
import { milliseconds, report } from "@/bench/stage/results";
import { type Engine, Stage } from "@/bench/stage/stage";
import { mintId, type RegionId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";

const DISPUTES = 10_000;
const OPENINGS = 100;
const PORT = 23_180;
const REGION = 3171 as RegionId;
const REASONS = ["not_as_described", "fewer_than_promised", "undeclared_allergen", "treated_badly"];

/** Ten thousand claims that were handed over and complained of within two days, each with its lot. */
async function seedDisputes({ database }: Stage, kitchens: readonly Principal[], ngos: readonly Principal[]) {
  const now = new Date();
  const rows = Array.from({ length: DISPUTES }, (_, index) => {
    const at = later(now, -(index % 2_000) * MINUTE);
    const [kitchen, ngo] = [kitchens[index % kitchens.length], ngos[(index * 7) % ngos.length]];
    return {
      ...{ lot: mintId(REGION, at), claim: mintId(REGION, at), dispute: mintId(REGION, at), at: at.toISOString() },
      ...{ kitchen: kitchen?.organisationId, cook: kitchen?.personId, ngo: ngo?.organisationId, carer: ngo?.personId },
      ...{ reason: REASONS[index % REASONS.length], stakes: (index % 40) * 10_000 },
    };
  });
  const from = `json_to_recordset($1::text::json) as r(lot uuid, claim uuid, dispute uuid, at timestamptz, kitchen uuid, cook uuid, ngo uuid, carer uuid, reason text, stakes bigint)`;
  const statements = [
    `insert into surplus (region_id, id, provider_id, posted_by, title, category, carbon_category, storage, halal, allergens, unit_name,
       cooked_at, place, cell, zone, pickup_until, safe_until, open_to_all, state, units_posted, units_accepted, posted_at)
     select ${REGION}, lot, kitchen, cook, 'Nasi kotak', 'cooked', 'mixed', 'ambient', 'claimed', '{}', 'boks', at,
       st_makepoint(106.8, -6.2)::geography, '2e69f5d4', 'Asia/Jakarta', at + interval '2 hours', at + interval '4 hours', true, 'completed', 10, 10, at from ${from}`,
    `insert into claim (region_id, id, surplus_id, provider_id, recipient_id, claimed_by, units, state, via, code_cipher, pickup_until, safe_until,
       claimed_at, closed_at, accepted_units, rejected_units)
     select ${REGION}, claim, lot, kitchen, ngo, carer, 10, 'completed', 'direct', '', at + interval '2 hours', at + interval '4 hours', at, at, 10, 0 from ${from}`,
    `insert into dispute (region_id, id, claim_id, surplus_id, provider_id, recipient_id, opened_by, reason, is_safety, state, stakes_rupiah, opened_at, answer_by, due_at)
     select ${REGION}, dispute, claim, lot, kitchen, ngo, 'recipient', reason, reason = 'undeclared_allergen', 'open', stakes, at,
       at + interval '1 day', at + case when reason = 'undeclared_allergen' then interval '1 hour' else interval '48 hours' end from ${from}`,
    `insert into dispute_statement (region_id, dispute_id, kind, side, person_id, text, at)
     select ${REGION}, dispute, 'opening', 'recipient', carer, 'Isinya lain dari keterangan.', at from ${from}`,
  ];
  for (const statement of statements) await database.sql.unsafe(statement, [JSON.stringify(rows)]);
  await database.sql.unsafe("vacuum analyze dispute, claim, surplus");
}

/** A judge, who is nobody's staff and has given the second factor. */
async function seedJudge(stage: Stage): Promise<Principal> {
  const [judge] = await seedPrincipals(stage, "provider", 1);
  if (!judge) throw new Error("no judge");
  await stage.database
    .sql`update person_role set role = 'admin', organisation_id = null where person_id = ${judge.personId}`;
  await stage.database.sql`update session set factor_given_at = now() where person_id = ${judge.personId}`;
  return judge;
}

/** Milliseconds of an address as a judge asks it, one after the other. */
async function timed(url: string, token: string): Promise<number[]> {
  const taken: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}`, cookie: `pp-access=${token}` } });
    const { length } = await answer.text();
    if (answer.status !== 200 || length < 1_000)
      throw new Error(`${url} answered ${answer.status} with ${length} bytes`);
    taken.push(performance.now() - began);
  }
  return taken.sort((one, other) => one - other);
}

async function measure(engine: Engine): Promise<(string | number)[][]> {
  const stage = await Stage.open(engine);
  const [kitchens, ngos] = [await seedPrincipals(stage, "provider", 400), await seedPrincipals(stage, "ngo", 400)];
  await seedDisputes(stage, kitchens, ngos);
  const judge = await seedJudge(stage);
  const { url } = await stage.startWeb(PORT);
  const [first] = await stage.database.sql`select id from dispute order by due_at limit 1`;
  const doors = [
    ["the queue, by the API", `${url}/api/v1/admin/disputes`],
    ["the desk, as a page", `${url}/admin/sengketa`],
    ["one dispute with its evidence, as a page", `${url}/admin/sengketa/${first?.id}`],
  ] as const;
  const rows: (string | number)[][] = [];
  for (const [name, address] of doors) {
    const taken = await timed(address, judge.token);
    const at = (share: number) => milliseconds(taken[Math.floor(taken.length * share)] ?? Number.NaN);
    rows.push([engine, DISPUTES, name, at(0.5), at(0.95), milliseconds(taken.at(-1) ?? Number.NaN)]);
  }
  await stage.close();
  return rows;
}

const rows = [...(await measure("embedded")), ...(await measure("postgres"))];
report(
  "The dispute desk with ten thousand open disputes",
  "npm run bench:disputes",
  ["engine", "open disputes", "what opens", "p50", "p95", "slowest of 100"],
  rows,
);
