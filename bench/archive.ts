import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "@/db/apply-migrations";
import { startPostgres } from "@/scripts/services.mjs";
import { archiveMonths } from "@/server/archive/archive.commands";
import { readBack } from "@/server/archive/read-back";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";
import { openDatabase } from "@/server/platform/database";

/** How fast a month leaves and comes back, and how much memory that takes: `npm run bench:archive -- 1000000`. */
const ROWS = Number(process.argv[2] ?? 1_000_000);
const MONTH = "2026-05";
const now = new Date("2026-11-21T14:00:00Z");

const server = await startPostgres({ fsync: true });
const folder = mkdtempSync(join(tmpdir(), "bench-archive-"));
const say = (line: string) => process.stdout.write(`${line}\n`);
let peakBytes = 0;
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
}, 100);

/** So many entries of May over thirty days and 500 regions, and the lots and claims they name. */
const fill = `
  select ensure_partitions('2026-05-15', 5);
  insert into organisation (id, kind, name, region_id, zone, place, address, opening_hours, created_at)
    values (md5('kitchen')::uuid, 'provider', 'Dapur', 1101, 'Asia/Jakarta', st_makepoint(106.8, -6.2)::geography, '-', '[]', now());
  create function id_at(at timestamptz, region integer, salt text) returns uuid language sql as $$
    select (left(first_id_at(at)::text, 14) || '8' || lpad(to_hex(region >> 2), 3, '0') || '-' || to_hex(8 | (region & 3))
      || substr(md5(salt), 1, 3) || '-' || substr(md5(salt), 4, 12))::uuid $$;
  insert into surplus (region_id, id, provider_id, posted_by, title, category, carbon_category, storage, halal, allergens, unit_name,
    grams_per_unit, cooked_at, place, cell, zone, pickup_until, safe_until, open_to_all, state, units_posted, units_accepted, posted_at)
  select r, id_at('2026-05-01', r, 'lot'), md5('kitchen')::uuid, md5('person')::uuid, 'Nasi kotak', 'cooked', 'mixed', 'hot', 'claimed', '{}',
    'boks', 400, now(), st_makepoint(106.8, -6.2)::geography, '2e69f5d4', 'Asia/Jakarta', now(), now(), true, 'completed', 1, 1, '2026-05-01'
  from generate_series(1101, 1600) r;
  insert into claim (region_id, id, surplus_id, provider_id, recipient_id, claimed_by, units, state, via, code_cipher, pickup_until,
    safe_until, claimed_at)
  select region_id, id, id, provider_id, provider_id, posted_by, 1, 'completed', 'direct', '-', pickup_until, safe_until, posted_at from surplus;
  insert into balance_entry (region_id, id, surplus_id, claim_id, from_bucket, to_bucket, units, weight_grams, weight_method, carbon_set, co2e_grams, at)
  select region_of(lot), id_at(at, region_of(lot), n::text), lot, lot, 'held', 'accepted', 1 + n % 20,
    case when n % 7 = 0 then null else 300 + n % 5000 end, case n % 3 when 0 then 'scale' when 1 then 'estimate' else 'unknown' end,
    'category-v1', 1000 + n % 9000, at
  from (select n, id_at('2026-05-01', 1101 + n % 500, 'lot') as lot, timestamptz '2026-05-01' + n * interval '30 days' / ${ROWS} as at
    from generate_series(0, ${ROWS - 1}) n) made;
  analyze`;

try {
  await migrate(server.url);
  const { db, sql, close } = openDatabase(server.url, 4);
  await sql.unsafe(fill);
  while (((await sql`select cool_partitions(now()) as steps`)[0]?.steps ?? 0) > 0);
  const store = diskBlobs(folder);
  const timed = async (what: string, work: () => Promise<unknown>) => {
    peakBytes = process.memoryUsage().rss;
    const before = peakBytes;
    const since = performance.now();
    await work();
    const seconds = (performance.now() - since) / 1_000;
    const memory = `${Math.round(before / 2 ** 20)} → at most ${Math.round(peakBytes / 2 ** 20)} MiB`;
    say(`${what}: ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, resident ${memory}`);
  };
  const [heap] = await sql`select pg_total_relation_size('balance_entry_2026_05')::bigint as bytes`;
  await timed("archive", () => archiveMonths(() => store)({ db, now }));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes(`${MONTH}/`));
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  say(
    `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB; in the database ${(Number(heap?.bytes) / 1e6).toFixed(1)} MB`,
  );
  await timed("read back", () => readBack({ db, store, now }, { tableName: "balance_entry", month: MONTH }));
  await close();
} finally {
  clearInterval(watch);
  await server.stop();
  rmSync(folder, { recursive: true });
}
