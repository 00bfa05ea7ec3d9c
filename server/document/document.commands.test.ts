import { afterAll, beforeAll, expect, it } from "vitest";
import { photo } from "@/db/schema/photo";
import { codeToJoin } from "@/db/testing/register";
import { EVENING, type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { warnOfLapsing } from "@/server/document/document.commands";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import { type DocumentId, type PersonId, plainId } from "@/server/kernel/id";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import { forgetPhotos } from "@/server/photo/photo.commands";
import { isPaperOpenedBy } from "@/server/photo/photo.view";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const NIB = { kind: "nib", number: "9120001234567", issuedOn: "2024-01-05" } as const;
const HYGIENE = { kind: "hygiene", number: "SLHS-2024-0042", issuedOn: "2024-01-05", expiresOn: "2027-01-31" } as const;
const CHECKING = { reason: "verification", note: "Mencocokkan nomor dengan OSS" } as const;
const documents = (by: PersonActor, now = EVENING) => rescue.as(by, now).documents;
const desk = (now = EVENING) => rescue.admin(now).documents;
const idOf = ({ id }: { id: string }) => id as DocumentId;

async function kitchen(): Promise<MemberActor> {
  const { provider } = await rescue.town();
  await signInAll(rescue.database.db, [provider]);
  return provider;
}
async function handedIn(by: PersonActor, paper: Parameters<ReturnType<typeof documents>["handIn"]>[0]) {
  return idOf(await documents(by).handIn(paper));
}
async function accepted(by: PersonActor, paper: Parameters<ReturnType<typeof documents>["handIn"]>[0]) {
  const id = await handedIn(by, paper);
  await desk().review({ id, accepted: true });
  return id;
}
async function uploaded(by: MemberActor) {
  const id = plainId<"photo">();
  const facts = { contentHash: id, width: 4, height: 3, uploadedAt: EVENING, storedAt: EVENING };
  const { organisationId, personId: uploadedBy } = by;
  await rescue.database.db.insert(photo).values({ ...facts, id, organisationId, uploadedBy });
  return id;
}
const toldOf = async (by: PersonActor, now: Date) => {
  await rescue.settle(now);
  const { items } = await rescue.as(by, now).notifications.list({});
  return items.filter(({ type }) => type.startsWith("document_")).map(({ type, title }) => [type, title.id]);
};

it("shows what is missing until it is handed in and accepted, numbers masked, and each deed in the log", async () => {
  const cook = await kitchen();
  expect((await documents(cook).mine()).missing).toEqual(["nib", "hygiene"]);
  const id = await handedIn(cook, NIB);
  expect((await documents(cook).mine()).items).toMatchObject([{ id, standing: "waiting", number: "****4567" }]);
  expect((await documents(cook).mine()).missing).toContain("nib");
  expect((await desk().list({ list: "waiting" })).items.map((paper) => paper.id)).toContain(id);
  await desk().review({ id, accepted: true });
  expect(await refusalOf(desk().review({ id, accepted: true }))).toBe("document.notWaiting");
  expect((await documents(cook).mine()).missing).toEqual(["hygiene"]);
  expect(await toldOf(cook, EVENING)).toEqual([["document_reviewed", "Sudah diperiksa: NIB (Nomor Induk Berusaha)"]]);
  const stored = await rescue.database.sql`select number_cipher from organisation_document where id = ${id}`;
  expect(String(stored[0]?.number_cipher)).not.toContain("9120001234567");
  const { items } = await rescue.admin().audit.list({ subjectId: id });
  expect(items).toMatchObject([{ action: "document.accepted", detail: { kind: "nib" } }]);
});

it("refuses with a reason its organisation reads; the next one handed in takes its place", async () => {
  const cook = await kitchen();
  const id = await handedIn(cook, NIB);
  expect(await refusalOf(desk().review({ id, accepted: false }))).toBe("document.reasonMissing");
  await desk().review({ id, accepted: false, note: "Fotonya buram" });
  expect((await documents(cook).mine()).items).toMatchObject([{ standing: "refused", reviewNote: "Fotonya buram" }]);
  const again = await handedIn(cook, NIB);
  expect((await documents(cook).mine()).items.map((paper) => paper.id)).toEqual([again]);
});

it("keeps the old paper until the new one is accepted", async () => {
  const cook = await kitchen();
  const old = await accepted(cook, HYGIENE);
  const fresh = await handedIn(cook, { ...HYGIENE, expiresOn: "2029-01-31" });
  expect((await documents(cook).mine()).items.map(({ id, standing }) => [id, standing])).toEqual(
    expect.arrayContaining([
      [old, "valid"],
      [fresh, "waiting"],
    ]),
  );
  await desk().review({ id: fresh, accepted: true });
  expect((await documents(cook).mine()).items.map(({ id }) => id)).toEqual([fresh]);
});

it("refuses papers that do not hold, files of others, and admins of the same house", async () => {
  const [cook, other] = [await kitchen(), await kitchen()];
  const hand = (paper: object) => refusalOf(documents(cook).handIn({ ...HYGIENE, ...paper }));
  expect(await hand({ expiresOn: "2026-11-20" })).toBe("document.alreadyExpired");
  expect(await hand({ issuedOn: "2026-11-22", expiresOn: null })).toBe("document.notYetIssued");
  expect(await hand({ photoId: await uploaded(other) })).toBe("photo.unknown");
  const id = await handedIn(cook, NIB);
  const cousin: PersonActor = { ...cook, personId: plainId(), roles: ["admin", "provider"] };
  expect(await refusalOf(documents(cousin).review({ id, accepted: true }))).toBe("document.ownOrganisation");
  expect(await refusalOf(documents(cook).review({ id, accepted: true }))).toBe("access.notYourRole");
  expect(await refusalOf(documents(cook).open({ id, ...CHECKING }))).toBe("access.notYourRole");
});

it("opens number and file to an admin for ten minutes, writes that down, and keeps the file while it counts", async () => {
  const cook = await kitchen();
  const photoId = await uploaded(cook);
  const admin: PersonActor = { ...cook, personId: plainId(), roles: ["admin"], organisationId: null };
  const id = await handedIn(cook, { ...NIB, photoId });
  const sees = (now: Date) => isPaperOpenedBy(rescue.database.db, photoId, admin.personId, later(now, -10 * MINUTE));
  expect(await sees(EVENING)).toBe(false);
  expect(await documents(admin).open({ id, ...CHECKING })).toEqual({
    number: NIB.number,
    photo: { id: photoId, width: 4, height: 3 },
  });
  expect(await sees(later(EVENING, 9 * MINUTE))).toBe(true);
  expect(await sees(later(EVENING, 11 * MINUTE))).toBe(false);
  const { items } = await rescue.admin().audit.list({ subjectId: id });
  expect(items).toMatchObject([{ action: "document.opened", actorId: admin.personId, reason: CHECKING.note }]);
  const { items: seen } = await rescue.as(cook).reveals.mine();
  expect(seen).toMatchObject([{ of: "paper", by: { kind: "admin" }, ...CHECKING }]);
  const isKept = async () =>
    (await rescue.database.sql`select forgotten_at is null as kept from photo where id = ${photoId}`)[0]?.kept;
  await rescue.sweep(forgetPhotos, later(EVENING, 2 * DAY));
  expect(await isKept()).toBe(true);
  await desk(later(EVENING, 3 * DAY)).review({ id, accepted: false, note: "Bukan NIB" });
  await rescue.sweep(forgetPhotos, later(EVENING, 5 * DAY));
  expect(await isKept()).toBe(false);
});

it("opens no paper without a reason, nor one after the other, and writes nothing down", async () => {
  const cook = await kitchen();
  const admin: PersonActor = { ...cook, personId: plainId(), roles: ["admin"], organisationId: null };
  const id = await handedIn(cook, NIB);
  const open = (why: object) =>
    refusalOf(documents(admin).open({ id, ...why } as { id: DocumentId } & typeof CHECKING));
  for (const why of [{}, { ...CHECKING, reason: "curiosity" }, { ...CHECKING, note: "cek" }])
    expect(await open(why)).not.toBe("no refusal");
  expect((await rescue.as(cook).reveals.mine()).items).toEqual([]);
  for (let n = 0; n < 10; n += 1) expect(await open(CHECKING)).toBe("no refusal");
  expect(await open(CHECKING)).toBe("reveal.tooMany");
});

it("tells 30 and 7 days before the end and when it has come, once each, and lists it for admins", async () => {
  const cook = await kitchen();
  const id = await accepted(cook, HYGIENE);
  const on = (day: string) => new Date(`${day}T03:00:00Z`);
  const types = async (day: string) => {
    await rescue.sweep(warnOfLapsing, on(day));
    await rescue.sweep(warnOfLapsing, on(day));
    return (await toldOf(cook, on(day))).map(([type]) => type).filter((type) => type !== "document_reviewed");
  };
  const listed = async (list: "ending" | "expired", day: string) =>
    (await desk(on(day)).list({ list })).items.some((paper) => paper.id === id);
  expect(await types("2026-12-31")).toEqual([]);
  expect(await listed("ending", "2026-12-31")).toBe(false);
  expect(await types("2027-01-01")).toEqual(["document_ending"]);
  expect(await listed("ending", "2027-01-01")).toBe(true);
  expect(await types("2027-01-25")).toEqual(["document_ending", "document_ending"]);
  expect(await types("2027-02-01")).toEqual(["document_expired", "document_ending", "document_ending"]);
  expect(await listed("expired", "2027-02-01")).toBe(true);
  expect((await documents(cook, on("2027-02-01")).mine()).expired).toEqual(["hygiene"]);
});

it("pages through what waits without losing or repeating any", async () => {
  const seen: string[] = [];
  let cursor: DocumentId | undefined;
  do {
    const page = await desk().list({ list: "waiting", limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ? (page.nextCursor as DocumentId) : undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength((await desk().list({ list: "waiting" })).counts.waiting);
});

it("lets go of numbers and files once nobody acts for the organisation any more", async () => {
  const cook = await kitchen();
  const id = await accepted(cook, { ...NIB, photoId: await uploaded(cook) });
  await rescue.as(cook).privacy.erase({ understood: true });
  await rescue.settle();
  const [row] = await rescue.database
    .sql`select number_cipher, photo_id, state from organisation_document where id = ${id}`;
  expect(row).toEqual({ number_cipher: null, photo_id: null, state: "replaced" });
  expect(await refusalOf(desk().open({ id, ...CHECKING }))).toBe("document.unknown");
});

it("takes papers from whoever waits to act for an organisation, and tells them what became of them", async () => {
  const { place } = await rescue.town();
  const identifier = "yohana.dokumen@contoh.test";
  const code = await codeToJoin(rescue.database.db, identifier);
  const { personId } = await rescue.as({ kind: "anonymous" }).identity.register({
    ...{ displayName: "Yohana", identifier, code, password: "sore di dapur panti" },
    organisation: {
      ...{ kind: "provider", name: "Dapur Baru", place, regionId: 3171, address: "Jl. Merdeka 1" },
      openingHours: [{ weekday: 1, opensAtMinute: 480, closesAtMinute: 1_200 }],
    },
  });
  const newcomer = { personId: personId as PersonId, sessionId: plainId<"session">(), organisationId: null };
  const waiting: PersonActor = { kind: "person", roles: [], ...newcomer };
  const id = await accepted(waiting, NIB);
  expect((await documents(waiting).mine()).items).toMatchObject([{ id, standing: "valid" }]);
  expect(await toldOf(waiting, EVENING)).toHaveLength(1);
  const stranger = { ...waiting, personId: plainId<"person">() };
  expect(await refusalOf(documents(stranger).handIn(NIB))).toBe("document.noHouse");
});
