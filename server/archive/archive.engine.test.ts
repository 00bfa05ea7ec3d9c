import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { EVENING, refusalOf } from "@/db/testing/rescue";
import { archiveMonths, dropEmptyMonths } from "@/server/archive/archive.commands";
import { readBack } from "@/server/archive/read-back";
import { type OldEvenings, startOldEvenings } from "@/server/archive/testing/old-evenings";
import { recountDays } from "@/server/impact/impact.view";
import { ANONYMOUS } from "@/server/kernel/actor";
import { DAY, later } from "@/server/kernel/time";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import { diskBlobs } from "@/server/platform/blobs/disk-blobs";

// A loaded machine needs long for what an idle one does in five seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "archive-"));
const disk = diskBlobs(folder);
let old: OldEvenings;
beforeAll(async () => {
  old = await startOldEvenings();
});
afterAll(async () => {
  await old.rescue.database.close();
  rmSync(folder, { recursive: true });
});

const sql = () => old.rescue.database.sql;
const archive = (store: BlobStore | null = disk, now = EVENING) =>
  archiveMonths(() => store, 4)({ db: old.rescue.database.db, now });
const filesKept = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".parquet"))
    .sort();
const keysNoted = async () =>
  (await sql()<{ key: string }[]>`select key from archived_part where sha256 is not null order by key`).map(
    ({ key }) => key,
  );
const states = async () =>
  Object.fromEntries(
    (
      await sql()<{ name: string; state: string }[]>`
      select table_name || ' ' || month as name, state from archived_month`
    ).map(({ name, state }) => [name, state]),
  );

/** Every figure that people are shown and that old entries are part of. */
async function figures() {
  const { rescue, provider, panti } = old;
  const everyone = rescue.as(ANONYMOUS, EVENING).impact;
  const kitchen = rescue.as(provider, EVENING).statements;
  const byDay = (days: Awaited<ReturnType<typeof recountDays>>) =>
    days.map((day) => JSON.stringify(Object.entries(day).sort())).sort();
  return {
    totals: await everyone.totals(),
    provinces: await everyone.provinces(),
    trend: await everyone.trend({ step: "month" }),
    recounted: byDay(await recountDays(rescue.database.db)),
    months: await kitchen.months(),
    weeks: await Promise.all(["2026-05-13", "2026-06-01", "2026-06-12"].map((day) => kitchen.week({ day }))),
    received: await rescue.as(panti, EVENING).statements.received({ day: "2026-06-05" }),
    document: await documentOf("pdf").then((text) => text.length > 1_000),
  };
}

async function documentOf(format: "pdf" | "csv"): Promise<string> {
  const file = await old.rescue.as(old.provider, EVENING).statements.document({ month: "2026-05", format });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Units in every bucket over all entries, at hand and archived. */
const massBalance = () => sql()`
  with all_units as (
    select to_bucket as bucket, units from balance_entry union all select from_bucket, -units from balance_entry
    union all select each.key, each.value::int from archived_month, jsonb_each_text(buckets) each where state in ('detached', 'archived')
  )
  select bucket, sum(units)::int as units from all_units group by 1 order by 1`;

/** Every row of the old months in full, but for what never leaves. */
async function rows(): Promise<string[]> {
  const all: string[] = [];
  for (const table of ["balance_entry", "offer", "claim", "surplus"]) {
    const found = await sql()<{ row: string }[]>`
      select ${table} || ' ' || (to_jsonb(t) - '{posted_by,claimed_by,code_cipher,place}'::text[])::text ||
        coalesce(to_jsonb(t)->>'place', '') as row
      from ${sql()(table)} t where t.id < first_id_at('2026-07-01') order by t.id`;
    all.push(...found.map(({ row }) => row));
  }
  return all;
}

let before: Awaited<ReturnType<typeof figures>>;
let rowsBefore: string[];
let lines: string;

it("archives nothing where there is no place for it", async () => {
  await archive(null);
  expect(await states()).toEqual({});
  [before, rowsBefore, lines] = [await figures(), await rows(), await documentOf("csv")];
  expect(rowsBefore.length).toBeGreaterThan(60);
});

/** What a kill leaves behind at the moment a month would become this: whatever that transaction did is undone. */
async function crashBefore(state: string): Promise<void> {
  await sql().unsafe(`
    create or replace function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$;
    create trigger crash before update on archived_month for each row when (new.state = '${state}' and old.state <> '${state}')
    execute function crash()`);
  await expect(archive()).rejects.toThrow();
  await sql()`drop trigger crash on archived_month`;
}

it("takes no part for kept that holds other rows when it is read", async () => {
  let kept: ReturnType<BlobStore["get"]> | undefined;
  const confused: BlobStore = { ...disk, get: (key) => (kept ??= disk.get(key)) };
  await expect(archive(confused)).rejects.toThrow("does not come back as it was written");
  expect(await keysNoted()).toHaveLength(1);
  expect(await figures()).toEqual(before);
});

it("counts the same wherever the sweeper is killed on its way", async () => {
  const balance = await massBalance();
  let puts = 0;
  const dying: BlobStore = {
    ...disk,
    put: (key, blob) => (++puts === 3 ? Promise.reject(new Error("killed")) : disk.put(key, blob)),
  };
  await expect(archive(dying)).rejects.toThrow("killed");
  for (const state of ["written", "detached", "archived"]) {
    await crashBefore(state);
    expect(await figures(), `killed before ${state}`).toEqual(before);
    expect(await massBalance()).toEqual(balance);
  }
  expect(Object.values(await states())).toContain("detached");
});

it("leaves a month that another is at to it, until that one has been silent for long", async () => {
  await sql()`update archived_month set busy_until = now() + interval '1 minute' where month = '2026-05'`;
  await archive();
  expect(await states()).toMatchObject({ "balance_entry 2026-05": "detached", "balance_entry 2026-06": "archived" });
  await sql()`update archived_month set busy_until = now() - interval '1 second' where month = '2026-05'`;
});

it("lets two sweepers bring every month of age into the archive, and count the same", async () => {
  const balance = await massBalance();
  await Promise.all([archive(), archive(), archive()]);
  await archive();
  const found = await states();
  for (const table of ["balance_entry", "offer", "claim", "surplus"])
    for (const month of ["2026-05", "2026-06"])
      expect(found[`${table} ${month}`], `${table} ${month}`).toBe("archived");
  expect(found["claim 2026-08"]).toBeUndefined();
  expect(await rows()).toEqual([]);
  expect(await figures()).toEqual(before);
  expect(await massBalance()).toEqual(balance);
  expect(filesKept()).toEqual(await keysNoted());
  const standing =
    await sql()`select relname from pg_class where relname like '%2026_05' and relname not like 'outbox%'`;
  expect(standing).toEqual([]);
});

it("says that the lines of a month have left, and still prints its sums", async () => {
  expect(await refusalOf(documentOf("csv"))).toBe("statement.archived");
  expect((await documentOf("pdf")).length).toBeGreaterThan(1_000);
});

it("gives no entries back without the lots they name", async () => {
  const lots = (state: string) =>
    sql()`update archived_month set state = ${state} where table_name = 'surplus' and month = '2026-05'`;
  await lots("writing");
  const month = { tableName: "balance_entry", month: "2026-06" } as const;
  const { db } = old.rescue.database;
  await expect(readBack({ db, store: disk, now: EVENING }, month)).rejects.toThrow("name older lots");
  expect(await figures()).toEqual(before);
  await lots("archived");
});

it("reads a month back as it left, with the lots its entries name", async () => {
  const { db } = old.rescue.database;
  const wanted = ["2026-06", "2026-05"] as const;
  for (const month of wanted)
    for (const tableName of ["balance_entry", "offer"] as const)
      await readBack({ db, store: disk, now: EVENING }, { tableName, month });
  expect(await rows()).toEqual(rowsBefore);
  expect(await figures()).toEqual(before);
  expect(await documentOf("csv")).toBe(lines);
  await expect(sql()`update claim set units = units + 1 where id < first_id_at('2026-07-01')`).rejects.toThrow(
    "sealed",
  );
});

it("knows nobody who posted or claimed, and no code", async () => {
  const [people] = await sql()`
    select count(*) filter (where claimed_by <> '00000000-0000-0000-0000-000000000000' or code_cipher <> '')::int as known
    from claim where id < first_id_at('2026-07-01')`;
  expect(people?.known).toBe(0);
});

it("lets what was read leave again after a week, in the same files", async () => {
  const files = filesKept();
  await archive(disk, later(EVENING, 6 * DAY));
  expect(Object.values(await states())).toContain("restored");
  await archive(disk, later(EVENING, 8 * DAY));
  expect(await rows()).toEqual([]);
  expect(await figures()).toEqual(before);
  expect(filesKept().filter((name) => /2026-0[56]/.test(name))).toEqual(
    files.filter((name) => /2026-0[56]/.test(name)),
  );
});

it("reads nothing back from a file that is not as it was put there", async () => {
  const { db } = old.rescue.database;
  const [claims = ""] = (await keysNoted()).filter((name) => name.startsWith("claim/2026-05"));
  const kept = await disk.get(claims);
  if (!kept) throw new Error("a part of claims");
  await disk.put(claims, { ...kept, bytes: Buffer.concat([kept.bytes, Buffer.from("x")]) });
  const month = { tableName: "claim", month: "2026-05" } as const;
  await expect(readBack({ db, store: disk, now: EVENING }, month)).rejects.toThrow("not in the archive as it was put");
  expect(await states()).toMatchObject({ "claim 2026-05": "archived" });
  await disk.put(claims, kept);
  expect(await readBack({ db, store: disk, now: EVENING }, month)).toMatchObject([{ state: "restored" }]);
});

it("drops months of the outbox that are over and empty, and no other", async () => {
  const { rescue, forget } = old;
  const months = async () =>
    (await sql()<{ month: string }[]>`select month from partition_months() where parent = 'outbox' order by 1`).map(
      ({ month }) => month,
    );
  while ((await rescue.sweep(dropEmptyMonths, EVENING)) > 0);
  expect(await months()).toEqual(expect.arrayContaining(["2026_05", "2026_06"]));
  await forget();
  while ((await rescue.sweep(dropEmptyMonths, EVENING)) > 0);
  expect(await months()).not.toContain("2026_05");
  expect(await months()).toContain("2026_11");
});
