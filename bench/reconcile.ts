import { rate, report } from "@/bench/stage/results";
import { Stage } from "@/bench/stage/stage";
import { mintId, type RegionId } from "@/server/kernel/id";
import { systemClock } from "@/server/platform/clock";
import { reconcile } from "@/server/reconciliation/reconciliation.errands";
import { findReconciliation, saveAsked } from "@/server/reconciliation/reconciliation.store";

const ENTRIES = 1_000_000;
/** A purchase leaves four entries: held for the buyer, released to the kitchen. */
const PURCHASES = ENTRIES / 4;
const REGION = 3171 as RegionId;
const KITCHENS = 500;

/** Purchases of a year, each paid and released, at the sandbox and on the books, through the books' own triggers. */
async function fill({ database }: Stage): Promise<void> {
  // Temporary tables belong to one session.
  const sql = await database.sql.reserve();
  await sql`create temporary table made as select n, gen_random_uuid() as escrow_id, gen_random_uuid() as held,
    gen_random_uuid() as buyer, gen_random_uuid() as buyer_id, gen_random_uuid() as claim_id, n % ${KITCHENS} as kitchen,
    10000 + n % 90 * 1000 as amount, now() - n * interval '2 seconds' as at from generate_series(1, ${PURCHASES}) n`;
  await sql`create temporary table kitchens as select n, gen_random_uuid() as id, gen_random_uuid() as account
    from generate_series(0, ${KITCHENS - 1}) n`;
  await sql`insert into account (id, kind, owner_id, unit, may_overdraw, opened_at)
    select held, 'held_at_gateway', escrow_id, 'rupiah', false, at from made
    union all select buyer, 'buyer_at_gateway', buyer_id, 'rupiah', true, at from made
    union all select account, 'kitchen_at_gateway', id, 'rupiah', false, now() from kitchens`;
  await sql`insert into escrow (id, region_id, claim_id, surplus_id, buyer_id, provider_id, title, units, unit_name, zone, amount,
      state, gateway, pay_by, safe_until, opened_at, looked_at, locked_at, confirmed_at, ended_at)
    select escrow_id, ${REGION}, claim_id, gen_random_uuid(), buyer_id, k.id, 'Nasi kotak', 4, 'boks', 'Asia/Jakarta', amount,
      'CLOSED', 'sandbox', at, at, at, at, at, at, at from made join kitchens k on k.n = kitchen`;
  await sql`insert into sandbox_payment (id, amount, title, return_url, state, captured, held_at, pay_by, made_at)
    select escrow_id, amount, 'Nasi kotak', '', 'held', amount, at, at, at from made`;
  const transfers = (key: string, from: string, to: string) =>
    sql`insert into transfer (id, region_id, key, unit, from_id, to_id, amount, state, made_at, settled_at)
      select gen_random_uuid(), ${REGION}, escrow_id || ${key}, 'rupiah', ${sql(from)}, ${sql(to)}, amount,
        'posted', at, at from made join kitchens k on k.n = kitchen`;
  await transfers(":hold", "buyer", "held");
  await transfers(":release", "held", "k.account");
  await sql`analyze`;
  sql.release();
}

const stage = await Stage.open("postgres");
const { db } = stage.database;
Object.assign(process.env, stage.env);
await fill(stage);
const reconciliationId = mintId<"reconciliation">(REGION, new Date());
await db.transaction((tx) => saveAsked(tx, { id: reconciliationId, askedBy: null, askedAt: new Date() }));
const began = performance.now();
await reconcile({ db, clock: systemClock }, { reconciliationId });
const seconds = (performance.now() - began) / 1_000;
const outcome = await findReconciliation(db, reconciliationId);
await stage.close();
if (outcome?.differences !== 0 || outcome.entries !== ENTRIES) throw new Error("the books of the bench do not agree");
report(
  "Reconciliation: books, payment provider and claims",
  "npm run bench:reconcile",
  ["entries", "purchases", "seconds", "entries/s"],
  [[outcome.entries, outcome.escrows, seconds.toFixed(1), rate(outcome.entries / seconds)]],
);
