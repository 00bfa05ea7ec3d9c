import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const offersOf = async (actor: MemberActor, now = EVENING) => (await rescue.as(actor, now).offers.mine({})).items;

async function firstOffer(actor: MemberActor, now = EVENING) {
  const [offer] = await offersOf(actor, now);
  if (!offer) throw new Error("no offer");
  return offer;
}

describe("a lot nobody is found for", () => {
  it("is shown by region, offered to the fallback though it is full, and leaves when placed", async () => {
    const { provider, ngo, regionId } = await rescue.town();
    const bank = await ngo(7_000, { isFallback: true, capacityPortionsPerDay: 1, radiusMeters: 500 });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { items, regions } = await rescue.admin().unplaced.list({ regionId });
    expect(items).toMatchObject([{ surplusId: lot.id, reason: "no_candidate", asked: 1 }]);
    expect(regions).toContainEqual(expect.objectContaining({ regionId, lots: 1 }));
    await rescue.as(bank).offers.accept({ id: (await firstOffer(bank)).id });
    await rescue.settle();
    expect((await rescue.admin().unplaced.list({ regionId })).items).toEqual([]);
  });

  it("is assigned by an admin, who is warned of capacity and stopped by halal and verification", async () => {
    const { provider, ngo, regionId } = await rescue.town();
    const full = await ngo(600, { capacityPortionsPerDay: 1, capacityGramsPerDay: 1 });
    const strict = await ngo(700, { halalMinimum: "certified" });
    const pending = await ngo(800, {}, { verification: "pending" });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const admin = rescue.admin();
    const assign = (actor: MemberActor) => admin.unplaced.assign({ id: lot.id, recipientId: actor.organisationId });
    expect(await refusalOf(assign(strict))).toBe("assign.halalBelowMinimum");
    expect(await refusalOf(assign(pending))).toBe("assign.recipientNotVerified");
    expect(await refusalOf(assign(provider))).toBe("assign.recipientUnknown");
    const { items } = await admin.unplaced.candidates({ id: lot.id });
    const shown = items.find((item) => item.organisationId === full.organisationId);
    expect(shown).toMatchObject({ assignable: true, whyNot: { en: "Today's capacity is full." } });
    const { claim, warnings } = await assign(full);
    expect(claim).toMatchObject({ units: 25, via: "admin", recipientId: full.organisationId, pickupCode: null });
    expect(warnings).toEqual([{ id: "Kapasitas hari ini sudah penuh.", en: "Today's capacity is full." }]);
    expect((await admin.unplaced.list({ regionId })).items).toEqual([]);
    const [mine] = (await rescue.as(full).claims.mine()).items;
    expect(mine?.pickupCode).toMatch(/^\d{6}$/);
  });

  it("cannot be assigned after the safety clock ran out", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    const late = rescue.admin(later(EVENING, 4 * HOUR));
    const assign = late.unplaced.assign({ id: lot.id, recipientId: panti.organisationId });
    expect(await refusalOf(assign)).toBe("surplus.expired");
  });
});

describe("a lot that is for sale", () => {
  it("is assigned to nobody until its sale is closed", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const { id } = await rescue.as(provider).surplus.post({ ...tenKilograms, priceRupiah: 20_000 });
    const assign = () => rescue.admin().unplaced.assign({ id, recipientId: panti.organisationId });
    const [shown] = (await rescue.admin().unplaced.candidates({ id })).items;
    expect(shown).toMatchObject({ assignable: false, whyNot: { id: expect.stringContaining("masih dijual") } });
    expect(await refusalOf(assign())).toBe("assign.onSale");
    await rescue.as(provider).market.giveAway({ surplusId: id });
    expect(await refusalOf(assign())).toBe("no refusal");
  });
});

describe("the story of a lot", () => {
  it("tells posting, offer, answer, claim and entries in order, to admins only", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(panti);
    await rescue.as(panti, later(EVENING, MINUTE)).offers.accept({ id });
    const { items, postedUnits } = await rescue.admin().story.ofLot({ id: lot.id });
    expect(postedUnits).toBe(25);
    const told = items.map((item) => `${item.kind} ${item.what}`);
    for (const expected of [
      "event surplus.posted",
      "entry posted → open",
      "offer made",
      "answer accepted",
      "claim held",
    ])
      expect(told).toContain(expected);
    expect(items.map((item) => item.at)).toEqual(items.map((item) => item.at).sort());
    expect(items.find((item) => item.kind === "entry")?.words.id).toBe("25 dari diposting menjadi terbuka.");
    expect(await refusalOf(rescue.as(panti).story.ofLot({ id: lot.id }))).toBe("access.notYourRole");
  });
});
