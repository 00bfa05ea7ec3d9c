import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { Actor, MemberActor, Role } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";

let rescue: Rescue;
let panti: MemberActor;
let claimId: string;
const someone = (roles: readonly Role[]): Actor => ({
  ...{ kind: "person", personId: plainId(), sessionId: plainId(), roles, organisationId: plainId() },
});

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  panti = await town.ngo(100);
  const lot = await rescue.as(town.provider).surplus.post(tenKilograms);
  claimId = (await rescue.as(panti).surplus.claim({ id: lot.id, units: 10 })).id;
});
afterAll(() => rescue.database.close());

const open = (change: object) =>
  rescue.as(panti).disputes.open({ claimId, reason: "other", text: "Isinya lain.", ...change });
const opened = async () => (await rescue.database.sql`select count(*)::int as n from dispute`)[0]?.n;
const isInvalid = /invalid|Too big|Too small|expected|character/i;

describe("what no dispute is made of", () => {
  it.each([
    [{ text: "x".repeat(1_001) }],
    [{ text: "  a  " }],
    [{ text: "satu\u0000dua tiga" }],
    [{ reason: "'; drop table dispute; --" }],
    [{ reason: "unsafe_found" }],
    [{ countedUnits: -1 }],
    [{ countedUnits: 1.5 }],
    [{ countedUnits: Number.NaN }],
    [{ countedGrams: 2 ** 53 }],
    [{ photoIds: Array.from({ length: 5 }, () => plainId()) }],
    [{ photoIds: [plainId()] }],
    [{ claimId: "../../etc/passwd" }],
    [{ claimId: plainId() }],
  ])("%# is refused and leaves nothing behind", async (change) => {
    const before = await opened();
    const refusal = await refusalOf(open(change as object));
    expect(refusal).not.toBe("no refusal");
    expect(refusal).toMatch(new RegExp(`${isInvalid.source}|dispute\\.|photo\\.`, "i"));
    expect(await opened()).toBe(before);
  });
});

it("keeps script as the words it is, and lets only judges near the desk", async () => {
  const text = `<script>alert(1)</script> {{7*7}} ' or 1=1 --`;
  const { id } = await open({ text });
  expect((await rescue.as(panti).disputes.file({ id })).evidence.statements[0]?.text).toBe(text);
  const before = await rescue.admin().desk.file({ id });
  for (const role of ["provider", "ngo", "courier", "citizen", "sponsor"] as const) {
    const { desk } = rescue.as(someone([role]));
    const ruling = { id, version: 1, verdict: "uphold" as const, note: "Saya hakimnya." };
    expect(await refusalOf(desk.rule(ruling))).toBe("access.notYourRole");
    expect(await refusalOf(desk.review({ id, version: 1, approved: true, note: "Setuju" }))).toBe("access.notYourRole");
    expect(await refusalOf(desk.file({ id }))).toBe("access.notYourRole");
    expect(await refusalOf(desk.queue({}))).toBe("access.notYourRole");
  }
  expect(await rescue.admin().desk.file({ id })).toEqual(before);
  expect(await refusalOf(rescue.admin().desk.queue({ cursor: "' or 1=1 --" }))).toBe("no refusal");
});
