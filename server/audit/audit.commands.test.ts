import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { anchorChain, audit } from "@/server/audit/audit.commands";
import { systemActor } from "@/server/kernel/actor";
import { type OrganisationId, plainId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";

let rescue: Rescue;
let kitchen: OrganisationId;
beforeAll(async () => {
  rescue = await startRescue();
  kitchen = (await rescue.town()).provider.organisationId;
});
afterAll(() => rescue.database.close());

const admin = () => rescue.admin().audit;

it("writes down what an admin does, once it is done and only then", async () => {
  const as = rescue.admin().identity;
  await as.suspendOrganisation({ id: kitchen, reason: "Telepon 0812 3456 1234 tidak dijawab" });
  expect(await refusalOf(as.suspendOrganisation({ id: kitchen, reason: "sekali lagi" }))).toBe(
    "identity.alreadyDecided",
  );
  await as.verifyOrganisation({ id: kitchen });
  const { items } = await admin().list({ subjectId: kitchen });
  expect(items.map(({ action, reason }) => [action, reason])).toEqual([
    ["organisation.verified", null],
    ["organisation.suspended", "Telepon ****34 tidak dijawab"],
  ]);
  expect(items[0]?.seq).toBe((items[1]?.seq ?? 0) + 1);
});

it("tells who assigned which lot to whom", async () => {
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(300);
  const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, openToAll: false });
  const assigned = await rescue.admin().unplaced.assign({ id: lot.id, recipientId: panti.organisationId, units: 5 });
  const { items } = await admin().list({ action: "surplus.assigned" });
  expect(items[0]).toMatchObject({
    subjectId: lot.id,
    detail: { recipientId: panti.organisationId, units: 5, claimId: assigned.claim.id },
  });
});

it("finds by deed, by day and page by page", async () => {
  const { db } = rescue.database;
  const subjectId = plainId<"organisation">();
  for (const day of [1, 2, 3])
    await db.transaction((tx) =>
      audit(
        { tx, actor: systemActor("test"), now: later(EVENING, day * DAY) },
        { action: "organisation.suspended", subjectKind: "organisation", subjectId, detail: { round: day } },
      ),
    );
  const days = async (asked: object) =>
    (await admin().list({ subjectId, ...asked })).items.map(({ detail }) => detail.round);
  expect(await days({})).toEqual([3, 2, 1]);
  expect(await days({ from: "2026-11-23", until: "2026-11-23" })).toEqual([2]);
  const first = await admin().list({ subjectId, limit: 2 });
  expect(await days({ cursor: first.nextCursor })).toEqual([1]);
  expect(await refusalOf(admin().list({ from: "2026-11-23", until: "2026-11-22" }))).toBe("audit.badSpan");
});

it("can be read by a spreadsheet, which runs nothing of it", async () => {
  const as = rescue.admin().identity;
  await as.suspendOrganisation({ id: kitchen, reason: "=HYPERLINK(1)" });
  await as.verifyOrganisation({ id: kitchen });
  const file = await admin().export({ subjectId: kitchen, language: "id" });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  expect(text).toMatch(/^\ufeff"Nomor";"Waktu \(UTC\)"/);
  expect(text).toContain(`"'=HYPERLINK(1)"`);
  expect(text.trim().split("\r\n")).toHaveLength(5);
});

it("can neither be changed nor emptied", async () => {
  const { sql } = rescue.database;
  await rescue.sweep(anchorChain, EVENING);
  for (const table of ["audit_entry", "audit_anchor"])
    for (const statement of [`update ${table} set hash = ''`, `delete from ${table}`, `truncate ${table}`])
      await expect(sql.unsafe(statement), statement).rejects.toThrow("append-only");
});

it("names the first row someone with the database in hand has changed", async () => {
  const { sql } = rescue.database;
  const before = await admin().verify();
  expect(before).toMatchObject({ broken: null, rows: before.head?.seq });
  await sql`alter table audit_entry disable trigger user`;
  await sql`update audit_entry set reason = 'tidak apa-apa' where seq = 2`;
  expect((await admin().verify()).broken).toEqual({ seq: 2, why: "altered" });
  await expect(rescue.sweep(anchorChain, EVENING)).rejects.toThrow("the audit chain is broken at row 2: altered");
  await sql`delete from audit_entry where seq > 1`;
  expect((await admin().verify()).broken).toEqual({ seq: 2, why: "cut" });
});
