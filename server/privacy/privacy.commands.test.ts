import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { indexContact, sealContact } from "@/server/identity/identity.contacts";
import type { MemberActor } from "@/server/kernel/actor";
import type { PrivacyRequestId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { DAY, later } from "@/server/kernel/time";

let rescue: Rescue;
const PHONE = "+6281234567890";

beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** Someone of a recipient in a town of its own, with an address and a number. */
async function someone(name: string): Promise<{ kitchen: MemberActor; me: MemberActor }> {
  const { provider, ngo } = await rescue.town();
  const me = await ngo(200);
  await signInAll(rescue.database.db, [me, provider]);
  const contact = { email: new Private(`${name}@contoh.id`), phone: null };
  const { emailCipher } = sealContact(contact);
  const { emailIndex } = indexContact(contact);
  await rescue.database.sql`update person set display_name = ${name}, email_cipher = ${emailCipher},
    email_index = ${emailIndex} where id = ${me.personId}`;
  return { kitchen: provider, me };
}

async function textOf(file: Readonly<{ body: AsyncIterable<Uint8Array> }>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

it("gives a person everything that is kept of them, and nobody else", async () => {
  const { kitchen, me } = await someone("yohana");
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  const claim = await rescue.as(me).surplus.claim({ id: lot.id, units: 2 });
  const { id } = await rescue.as(me).privacy.export();
  const asked = { id: id as PrivacyRequestId };
  const told = JSON.parse(await textOf(await rescue.as(me).privacy.download(asked)));
  expect(told).toMatchObject({
    person: { id: me.personId, displayName: "yohana", email: "yohana@contoh.id" },
    roles: [{ role: "ngo" }],
    claimsMade: [{ id: claim.id, units: 2 }],
    requests: [{ kind: "access", state: "done" }],
  });
  expect(JSON.stringify(told)).not.toContain(claim.pickupCode);
  expect(await refusalOf(rescue.as(kitchen).privacy.download(asked))).toBe("privacy.unknown");
  expect(await refusalOf(rescue.as(me, later(EVENING, 7 * DAY)).privacy.download(asked))).toBe("privacy.exportOver");
});

it("corrects a name at once, and another number once an admin has checked it", async () => {
  const { me } = await someone("sari");
  await rescue.as(me).privacy.correct({ field: "name", value: "Sari Dewi" });
  expect((await rescue.as(me).privacy.mine()).displayName).toBe("Sari Dewi");
  const wrong = { field: "phone" as const, value: "12345678" };
  expect(await refusalOf(rescue.as(me).privacy.correct(wrong))).toBe("identity.contactMalformed");
  await rescue.as(me).privacy.correct({ field: "phone", value: "0812 3456 7890" });
  expect(await refusalOf(rescue.as(me).privacy.correct({ field: "phone", value: PHONE }))).toBe("privacy.alreadyAsked");
  const { items } = await rescue.admin().privacy.queue({});
  const asked = items.find(({ personId }) => personId === me.personId);
  expect(asked).toMatchObject({ field: "phone", text: "0812****7890", personName: "Sari Dewi" });
  expect(asked?.dueAt).toBe(later(EVENING, 3 * DAY).toISOString());
  const answer = { id: asked?.id as PrivacyRequestId, decision: "done" as const, answer: "Sudah kami ganti." };
  const asAdmin = { ...me, roles: ["admin"], organisationId: null } as const;
  expect(await refusalOf(rescue.as(asAdmin).privacy.answer(answer))).toBe("privacy.ownRequest");
  await rescue.admin().privacy.answer(answer);
  expect(await refusalOf(rescue.admin().privacy.answer(answer))).toBe("privacy.alreadyAnswered");
  const mine = await rescue.as(me).privacy.mine();
  expect(mine.contact.phone).toBe("0812****7890");
  const answered = mine.requests.find(({ field }) => field === "phone");
  expect(answered).toMatchObject({ state: "done", answer: "Sudah kami ganti." });
  await rescue.settle();
  const told = await rescue.as(me).notifications.list({});
  expect(told.items.map(({ type }) => type)).toContain("privacy_answered");
});

it("keeps news in the app once a person takes email back, and once their data is restricted", async () => {
  const { kitchen, me } = await someone("budi");
  const ways = async () => {
    const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, openToAll: false });
    await rescue.settle();
    const rows = await rescue.database.sql`select channel from notification_delivery
      join notification n on n.id = notification_id join offer o on n.occasion = o.id::text
      where n.person_id = ${me.personId} and o.surplus_id = ${lot.id} order by channel`;
    return rows.map(({ channel }) => channel);
  };
  expect(await ways()).toEqual(["app", "email"]);
  await rescue.as(me).privacy.consent({ purpose: "email", isGiven: false });
  expect(await ways()).toEqual(["app"]);
  await rescue.as(me, later(EVENING, 1_000)).privacy.consent({ purpose: "email", isGiven: true });
  expect(await ways()).toEqual(["app", "email"]);
  await rescue.as(me).privacy.restrict({ isOn: true });
  expect(await ways()).toEqual(["app"]);
  const reveal = { subjectKind: "person", subjectId: me.personId as string, note: "Keluhan nomor dua belas" } as const;
  expect(await refusalOf(rescue.admin().reveals.show({ ...reveal, reason: "complaint" }))).toBe("reveal.restricted");
  expect(await refusalOf(rescue.admin().reveals.show({ ...reveal, reason: "food_safety" }))).toBe("no refusal");
});

it("erases a person, keeps the books, and not while food is promised", async () => {
  const { kitchen, me } = await someone("rahmat");
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  const { id } = await rescue.as(me).surplus.claim({ id: lot.id, units: 2 });
  await rescue.as(me).privacy.question({ text: "Apakah nomor saya 0812 dipakai?" });
  await rescue.settle();
  expect((await rescue.as(me).privacy.mine()).whyCannotErase).toBe("privacy.claimsHeld");
  expect(await refusalOf(rescue.as(me).privacy.erase({ understood: true }))).toBe("privacy.claimsHeld");
  await rescue.as(me).claims.cancel({ id, reason: "mistake" });
  await rescue.as(me).privacy.erase({ understood: true });
  await rescue.settle();

  const { sql } = rescue.database;
  const [person] = await sql`select * from person where id = ${me.personId}`;
  expect(person).toMatchObject({ display_name: "", email_index: null, email_cipher: null, phone_cipher: null });
  expect(new Date(person?.erased_at)).toEqual(EVENING);
  const left = async (table: string) =>
    (await sql.unsafe(`select count(*)::int as n from ${table} where person_id = '${me.personId}'`))[0]?.n;
  for (const table of ["person_role", "notification", "push_subscription", "calendar_feed", "notification_switch"])
    expect(await left(table), table).toBe(0);
  const [session] = await sql`select revoked_at from session where person_id = ${me.personId}`;
  expect(new Date(session?.revoked_at)).toEqual(EVENING);
  const requests =
    await sql`select kind, state, text_cipher from privacy_request where person_id = ${me.personId} order by kind`;
  expect(requests).toEqual([
    { kind: "erasure", state: "done", text_cipher: null },
    { kind: "question", state: "ended", text_cipher: null },
  ]);
  const [house] = await sql`select verification from organisation where id = ${me.organisationId}`;
  expect(house?.verification).toBe("suspended");
  const [books] = await sql`select claimed_by from claim where id = ${id}`;
  expect(books?.claimed_by).toBe(me.personId);
});

it("keeps the words of a question sealed, and tells them to no one but admins", async () => {
  const { me } = await someone("made");
  const text = "<script>alert(1)</script> tolong jelaskan";
  await rescue.as(me).privacy.question({ text });
  const rows = await rescue.database.sql`select * from privacy_request where person_id = ${me.personId}`;
  expect(JSON.stringify(rows)).not.toContain("jelaskan");
  const { items } = await rescue.admin().privacy.queue({});
  expect(items.find(({ personId }) => personId === me.personId)?.text).toBe(text);
  for (let n = 0; n < 4; n += 1) await rescue.as(me).privacy.question({ text });
  expect(await refusalOf(rescue.as(me).privacy.question({ text }))).toBe("privacy.tooManyOpen");
});
