import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TABLES } from "@/db/roles/grants";
import { citizen } from "@/db/testing/cast";
import { EVENING, refusalOf, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { closeUnappealed } from "@/server/dispute/settle.commands";
import { type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import {
  type ClaimId,
  mintId,
  type PersonId,
  type PrivacyRequestId,
  regionOf,
  type SurplusId,
} from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";

const BOOKS = "books go on adding up under an id that names nobody";
const DEED = "who did what stays on record";

/** Columns that go on naming someone who was erased, and why. */
const KEPT: Readonly<Record<string, string>> = {
  "person.id": "the row stands for who was erased, and is empty",
  "session.person_id": "ended, without what the device said it was, gone a month later",
  "surplus.posted_by": BOOKS,
  "claim.claimed_by": BOOKS,
  "purchase.buyer_id": BOOKS,
  "escrow.buyer_id": BOOKS,
  "account.owner_id": BOOKS,
  "draw_entry.person_id": "whoever took part can draw again",
  "waiting.joined_by": BOOKS,
  "awaited_pickup.reported_by": BOOKS,
  "photo.uploaded_by": "what a lot or a dispute shows, as long as it does",
  "recurring_series.created_by": DEED,
  "recurring_draft.decided_by": DEED,
  "missed_pickup.appealed_by": DEED,
  "missed_pickup.decided_by": DEED,
  "dispute.buyer_id": "what was ruled holds",
  "dispute_statement.person_id": "what was ruled was ruled on it",
  "dispute_ruling.judge_id": DEED,
  "dispute_review.reviewer_id": DEED,
  "api_key.made_by": "revoked",
  "api_key.revoked_by": DEED,
  "webhook_endpoint.made_by": DEED,
  "person_role.granted_by": DEED,
  "consent_entry.person_id": "proof of what was agreed to",
  "privacy_request.person_id": "proof of what was asked, without its words",
  "privacy_request.decided_by": DEED,
  "organisation_document.handed_in_by": DEED,
  "organisation_document.reviewed_by": DEED,
  "document_view.by_person_id": DEED,
  "admin_reveal.by_person_id": DEED,
  "admin_reveal.subject_id": DEED,
  "contact_reveal.by_person_id": DEED,
  "audit_entry.actor_id": "a chain, whose rows name ids only",
  "audit_entry.subject_id": "a chain, whose rows name ids only",
  "feature_switch.changed_by": DEED,
  "role_limit.changed_by": DEED,
  "reconciliation.asked_by": DEED,
};

/** Columns that name nobody any more, each with a row of someone's to be let go of. */
const GONE: Readonly<Record<string, string>> = {
  "person_role.person_id": "(person_id, role, granted_at) values ($1, 'courier', now())",
  "role_request.person_id":
    "(person_id, role, organisation_id, requested_at) select $1, 'ngo', id, now() from organisation limit 1",
  "second_factor.person_id": "(person_id, secret_cipher, last_step, created_at) values ($1, 'sealed', 0, now())",
  "recovery_code.person_id": "(person_id, code_hash) values ($1, 'hash')",
  "sign_in_code.person_id": `(id, identifier_index, purpose, person_id, code_hash, asked_at, expires_at)
    values (gen_random_uuid(), 'mark', 'sign_in', $1, 'hash', now(), now())`,
  "idempotency.principal_id": "(principal_id, key, body_hash, created_at) values ($1, 'key', 'hash', now())",
  "notification.person_id": `(id, person_id, type, occasion, facts, href, zone, made_at)
    values (gen_random_uuid(), $1, 'claim_made', 'once', '{}', '/', 'Asia/Jakarta', now())`,
  "notification_switch.person_id": "(person_id, type, channel, is_on) values ($1, 'claim_made', 'email', false)",
  "notification_reader.person_id": "(person_id, language) values ($1, 'en')",
  "message_day.person_id": "(person_id, day, messages) values ($1, '2026-11-21', 1)",
  "push_subscription.person_id": `(endpoint_index, person_id, session_id, cipher, created_at)
    values ('mark', $1, gen_random_uuid(), 'sealed', now())`,
  "calendar_feed.person_id": "(person_id, id, language, created_at) values ($1, gen_random_uuid(), 'id', now())",
  "market_watch.person_id": "(person_id, place, since) values ($1, st_makepoint(106.8, -6.2)::geography, now())",
  "dispute_filter.person_id": "(person_id, name, filter, saved_at) values ($1, 'mine', '{}', now())",
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Every column that the schema says holds the id of a person, as `table.column`. */
function columnsOfPeople(): string[] {
  const files = readdirSync("db/schema").map((file) => readFileSync(`db/schema/${file}`, "utf8"));
  return files.flatMap((source) =>
    source.split("pgTable(").flatMap((text) => {
      const table = /^\s*"(\w+)"/.exec(text)?.[1];
      return [...text.matchAll(/(\w+): id<"person">\(\)/g)].map(([, name = ""]) => `${table}.${snake(name)}`);
    }),
  );
}

let market: Purchases;
let kitchen: MemberActor;
let warga: PersonActor;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());
beforeEach(async () => {
  kitchen = (await market.rescue.town()).provider;
  warga = citizen();
  await signInAll(market.rescue.database.db, [kitchen, warga]);
});

/** Two boxes for Rp 80.000, paid at the sandbox and not fetched yet. */
async function buy() {
  const { id: surplusId } = await market.rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 });
  const outcome = await market.rescue.as(warga).market.buy({ surplusId, units: 2, expectedPriceRupiah: 40_000 });
  if (outcome.outcome !== "bought") throw new Error("it was not bought");
  await market.rescue.settle();
  const claimId = outcome.purchase.claimId as ClaimId;
  const { escrowId } = await market.as(warga).payments.byClaim({ claimId });
  await market.press(escrowId, "success");
  await market.deliver();
  return claimId;
}
async function fetch(claimId: ClaimId) {
  const { pickupCode } = await market.rescue.as(warga).market.purchase({ claimId });
  await market.rescue.as(kitchen).pickups.verify({ code: pickupCode ?? "", acceptedUnits: 2, method: "unknown" });
  await market.rescue.settle();
}
const complain = (claimId: ClaimId) =>
  market.rescue.as(warga).disputes.open({ claimId, reason: "not_as_described", text: "Isinya lain dari fotonya." });
const why = async () => (await market.rescue.as(warga).privacy.mine()).whyCannotErase;
const erase = (now = EVENING) => refusalOf(market.rescue.as(warga, now).privacy.erase({ understood: true }));

/** Where the id of a person stands, among all columns of all tables that could hold one. */
async function whereIs(personId: PersonId): Promise<string[]> {
  const { sql } = market.rescue.database;
  const columns = await sql<{ table: string; columns: string[] }[]>`
    select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
    where table_schema = 'public' and table_name in ${sql([...TABLES])} and data_type in ('uuid', 'text') group by 1`;
  const found: string[] = [];
  for (const { table, columns: names } of columns) {
    const holds = names.map((name) => `coalesce(bool_or("${name}"::text = $1), false) as "${name}"`);
    const [row] = await sql.unsafe(`select ${holds.join(", ")} from "${table}"`, [personId]);
    found.push(...names.filter((name) => row?.[name]).map((name) => `${table}.${name}`));
  }
  return found;
}

it("knows of every column that names a person what erasing does to it: a new one says so in KEPT or GONE", () => {
  const declared = columnsOfPeople();
  expect(declared.length).toBeGreaterThan(40);
  expect(declared.filter((column) => !(column in KEPT) && !(column in GONE))).toEqual([]);
});

it("leaves someone's id where books need it and nowhere else", async () => {
  const { personId } = warga;
  const { sql } = market.rescue.database;
  const claimId = await buy();
  await fetch(claimId);
  await market.rescue.as(warga).privacy.consent({ purpose: "email", isGiven: false });
  for (const [column, row] of Object.entries(GONE))
    await sql.unsafe(`insert into ${column.split(".")[0]} ${row} on conflict do nothing`, [personId]);
  const before = await whereIs(personId);
  expect(Object.keys(GONE).filter((column) => !before.includes(column))).toEqual([]);
  expect(await erase()).toBe("no refusal");
  await market.rescue.settle();
  const after = await whereIs(personId);
  expect(after.filter((column) => !(column in KEPT))).toEqual([]);
  expect(after).toEqual(expect.arrayContaining(["purchase.buyer_id", "escrow.buyer_id", "consent_entry.person_id"]));
});

describe("nobody is erased", () => {
  it("while something they bought waits for them, nor while a dispute of theirs is open", async () => {
    const claimId = await buy();
    expect([await why(), await erase()]).toEqual(["privacy.claimsHeld", "privacy.claimsHeld"]);
    await fetch(claimId);
    expect(await why()).toBeNull();
    const { id } = await complain(claimId);
    expect([await why(), await erase()]).toEqual(["privacy.disputesOpen", "privacy.disputesOpen"]);
    await market.rescue.as(kitchen).disputes.answer({ id, text: "Fotonya memang sama." });
    const { dispute } = await market.rescue.admin().desk.file({ id });
    const ruling = { id, version: dispute.version, verdict: "dismiss", note: "Fotonya memang sama." } as const;
    await market.rescue.admin().desk.rule(ruling);
    expect(await erase()).toBe("privacy.disputesOpen");
    const over = later(EVENING, DAY);
    await market.rescue.sweep(closeUnappealed, over);
    expect(await erase(over)).toBe("no refusal");
  });

  it("while they wait for a draw, for who is drawn buys", async () => {
    const { id: surplusId } = await market.rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 });
    const { sql } = market.rescue.database;
    const region = regionOf(surplusId as SurplusId);
    const drawId = mintId<"draw">(region, EVENING);
    await sql`insert into draw (id, region_id, surplus_id, closes_at, commitment, seed)
      values (${drawId}, ${region}, ${surplusId}, ${EVENING.toISOString()}, 'promise', 'seed')`;
    await sql`insert into draw_entry (draw_id, person_id, units, expected_price_rupiah, entered_at, state)
      values (${drawId}, ${warga.personId}, 1, 40000, ${EVENING.toISOString()}, 'waiting')`;
    expect(await erase()).toBe("privacy.claimsHeld");
    await sql`update draw_entry set state = 'lost' where draw_id = ${drawId}`;
    expect(await erase()).toBe("no refusal");
  });
});

it("gives a buyer what they bought, paid, said and chose", async () => {
  const { personId, sessionId } = warga;
  const { sql } = market.rescue.database;
  const claimId = await buy();
  await fetch(claimId);
  const { id: disputeId } = await complain(claimId);
  await market.rescue.as(warga).market.watch({ place: { latitude: -6.19572, longitude: 106.83221 } });
  await sql`update session set user_agent = 'Ponsel dapur' where id = ${sessionId}`;
  for (const column of ["notification_switch.person_id", "push_subscription.person_id", "second_factor.person_id"])
    await sql.unsafe(`insert into ${column.split(".")[0]} ${GONE[column]} on conflict do nothing`, [personId]);
  const { id } = await market.rescue.as(warga).privacy.export();
  const file = await market.rescue.as(warga).privacy.download({ id: id as PrivacyRequestId });
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    purchases: [{ claimId, units: 2, unitPriceRupiah: 40_000, amountRupiah: 80_000, state: "paid" }],
    payments: [{ claimId, amountRupiah: 80_000, refundedRupiah: 0, state: "DISPUTED", provider: "sandbox" }],
    draws: [],
    marketNotices: [{ place: { latitude: -6.196, longitude: 106.832 } }],
    disputes: [{ id: disputeId, claimId, reason: "not_as_described", state: "open", stakesRupiah: 80_000 }],
    saidInDisputes: [{ disputeId, kind: "opening", text: "Isinya lain dari fotonya." }],
    notificationSwitches: [{ type: "claim_made", channel: "email", isOn: false }],
    devices: [{ since: expect.any(String) }],
    sessions: [{ device: "Ponsel dapur" }],
    secondFactor: [{ inUseSince: null }],
  });
});
