import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { later, MINUTE } from "@/server/kernel/time";
import { lapseOffers } from "@/server/matching/answer.commands";
import { retryRematches } from "@/server/matching/propose.commands";

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

const lapseAt = async (now: Date) => {
  await rescue.sweep(lapseOffers, now);
  await rescue.settle(now);
};

describe("an offer", () => {
  it("reaches the best recipient at once, with a reason in both tongues and five minutes to answer", async () => {
    const { provider, ngo } = await rescue.town();
    const near = await ngo(600);
    const far = await ngo(4_000);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const offer = await firstOffer(near);
    expect(offer).toMatchObject({ surplusId: lot.id, units: 25, state: "open", distanceMeters: 600 });
    expect(offer.deadline).toBe(later(EVENING, 5 * MINUTE).toISOString());
    expect(offer.lot).toMatchObject({ title: "Nasi kotak ayam", unitsLeft: 25 });
    expect(offer.why.id).toContain("belum menerima apa pun");
    expect(offer.why.en).toContain("received nothing");
    expect(await offersOf(far)).toEqual([]);
  });

  it("becomes a claim with a code when accepted, and cannot be answered again", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(panti);
    const claim = await rescue.as(panti).offers.accept({ id });
    expect(claim).toMatchObject({ units: 25, via: "offer", state: "held" });
    expect(claim.pickupCode).toMatch(/^\d{6}$/);
    expect(await refusalOf(rescue.as(panti).offers.accept({ id }))).toBe("offer.answered");
    expect(await offersOf(panti)).toEqual([]);
  });

  it("goes on with what an accepted part leaves", async () => {
    const { provider, ngo } = await rescue.town();
    const small = await ngo(300, { capacityPortionsPerDay: 10, headsFed: 10_000 });
    const roomy = await ngo(4_900, { headsFed: 10 });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const [first] = (await offersOf(small)).length > 0 ? [small] : [roomy];
    const second = first === small ? roomy : small;
    const offer = await firstOffer(first);
    await rescue.as(first).offers.accept({ id: offer.id, units: 4 });
    await rescue.settle();
    expect(await firstOffer(second)).toMatchObject({ surplusId: lot.id, units: second === small ? 10 : 21 });
  });

  it("belongs to one recipient: for another it does not exist", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const stranger = await ngo(3_000);
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(panti);
    expect(await refusalOf(rescue.as(stranger).offers.accept({ id }))).toBe("offer.unknown");
    expect(await refusalOf(rescue.as(stranger).offers.decline({ id, reason: "other" }))).toBe("offer.unknown");
    expect(await refusalOf(rescue.as(provider).offers.accept({ id }))).toBe("access.notYourRole");
  });

  it("is made once where the same event comes twice", async () => {
    const { provider, ngo } = await rescue.town();
    await Promise.all([ngo(600), ngo(900)]);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await Promise.all([rescue.settle(), rescue.settle()]);
    const made = await rescue.database.sql`select 1 from offer where surplus_id = ${lot.id}`;
    expect(made).toHaveLength(1);
  });

  it("stays within today's capacity, counting offers still open", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600, { capacityPortionsPerDay: 30 });
    for (const title of ["Satu", "Dua"]) await rescue.as(provider).surplus.post({ ...tenKilograms, title });
    await rescue.settle();
    const units = (await offersOf(panti)).map((offer) => offer.units);
    expect(units.sort()).toEqual([25, 5]);
  });

  it("gives two lots posted together to two recipients", async () => {
    const { provider, ngo } = await rescue.town();
    const [near, far] = [await ngo(300), await ngo(2_000)];
    for (const title of ["Satu", "Dua"]) await rescue.as(provider).surplus.post({ ...tenKilograms, title });
    await rescue.settle();
    expect(await offersOf(near)).toHaveLength(1);
    expect(await offersOf(far)).toHaveLength(1);
  });
});

describe("no answer", () => {
  it("lapses to the next, never the same twice, then to the admins and the region's fallback", async () => {
    const { provider, ngo, regionId } = await rescue.town();
    const recipients = [await ngo(300), await ngo(1_500), await ngo(3_000)];
    const fallback = await ngo(8_000, { isFallback: true, capacityPortionsPerDay: 1 });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    for (const [index, recipient] of recipients.entries()) {
      const at = later(EVENING, index * 5 * MINUTE);
      expect(await offersOf(recipient, at)).toHaveLength(1);
      expect(await offersOf(fallback, at)).toEqual([]);
      await lapseAt(later(at, 5 * MINUTE));
    }
    const end = later(EVENING, 15 * MINUTE);
    for (const recipient of recipients) expect(await offersOf(recipient, end)).toEqual([]);
    expect(await firstOffer(fallback, end)).toMatchObject({ surplusId: lot.id, units: 25 });
    const { items } = await rescue.admin(end).unplaced.list({ regionId });
    expect(items).toMatchObject([{ surplusId: lot.id, reason: "all_asked" }]);
    await lapseAt(later(end, 5 * MINUTE));
    const offers = await rescue.database.sql`select recipient_id from offer where surplus_id = ${lot.id}`;
    expect(new Set(offers.map((row) => row.recipient_id)).size).toBe(4);
    expect(offers).toHaveLength(4);
    const told = await rescue.database.sql`
      select 1 from outbox where type = 'surplus.unplaced' and payload->>'surplusId' = ${lot.id}`;
    expect(told).toHaveLength(1);
  });

  it("lapses for every lot, though the lot of another offer is gone", async () => {
    const { provider, ngo } = await rescue.town();
    const [near, far] = [await ngo(300), await ngo(1_500)];
    const gone = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const earlier = await firstOffer(near);
    await rescue.database.sql`delete from balance_entry where surplus_id = ${gone.id}`;
    await rescue.database.sql`delete from surplus where id = ${gone.id}`;
    const at = later(EVENING, MINUTE);
    await rescue.as(provider, at).surplus.post(tenKilograms);
    await rescue.settle(at);
    await lapseAt(later(at, 5 * MINUTE));
    const states = await rescue.database.sql`select state from offer where id = ${earlier.id}`;
    expect(states).toEqual([{ state: "moot" }]);
    const asked = [near, far].map((recipient) => offersOf(recipient, later(at, 5 * MINUTE)));
    expect((await Promise.all(asked)).flat()).toHaveLength(1);
  });

  it("refuses an answer after the deadline even before the sweep came", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(panti);
    const late = rescue.as(panti, later(EVENING, 5 * MINUTE));
    expect(await refusalOf(late.offers.accept({ id }))).toBe("offer.lapsed");
    expect((await late.offers.mine({})).items).toEqual([]);
  });

  it("goes to the next at once when declined with a reason", async () => {
    const { provider, ngo } = await rescue.town();
    const [near, far] = [await ngo(300), await ngo(3_000)];
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(near);
    await rescue.as(near).offers.decline({ id, reason: "no_transport" });
    await rescue.settle();
    expect(await offersOf(far)).toHaveLength(1);
    const [answered] = (await rescue.as(near).offers.mine({ state: "all" })).items;
    expect(answered).toMatchObject({ state: "declined", declineReason: "no_transport" });
  });

  it("is noted and tried again after a minute when matching itself fails", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.database.sql`alter table ngo_profile rename to ngo_profile_away`;
    await rescue.settle();
    await rescue.database.sql`alter table ngo_profile_away rename to ngo_profile`;
    expect(await rescue.sweep(retryRematches, later(EVENING, MINUTE - 1))).toBe(0);
    expect(await rescue.sweep(retryRematches, later(EVENING, MINUTE))).toBe(1);
    await rescue.settle(later(EVENING, MINUTE));
    expect(await offersOf(panti, later(EVENING, MINUTE))).toHaveLength(1);
  });
});

describe("two want the last portions", () => {
  it("gives the accepting one what a direct claim left", async () => {
    const { provider, ngo } = await rescue.town();
    const [offered, rival] = [await ngo(300), await ngo(2_000)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(offered);
    await rescue.as(rival).surplus.claim({ id: lot.id, units: 20 });
    expect(await rescue.as(offered).offers.accept({ id })).toMatchObject({ units: 5 });
  });

  it("refuses with surplus.taken when nothing is left, and the offer leaves the list", async () => {
    const { provider, ngo } = await rescue.town();
    const [offered, rival] = [await ngo(300), await ngo(2_000)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(offered);
    await rescue.as(rival).surplus.claim({ id: lot.id });
    expect(await refusalOf(rescue.as(offered).offers.accept({ id }))).toBe("surplus.taken");
    await rescue.settle();
    expect(await offersOf(offered)).toEqual([]);
    expect(await refusalOf(rescue.as(offered).offers.accept({ id }))).toBe("surplus.taken");
  });

  it("never gives out more than there is when both come in the same moment", async () => {
    const { provider, ngo } = await rescue.town();
    const [offered, rival] = [await ngo(300), await ngo(2_000)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    const { id } = await firstOffer(offered);
    await Promise.allSettled([
      rescue.as(rival).surplus.claim({ id: lot.id, units: 15 }),
      rescue.as(offered).offers.accept({ id }),
    ]);
    const [held] = await rescue.database.sql`select sum(units)::int as units from claim where surplus_id = ${lot.id}`;
    expect(held?.units).toBe(25);
  });
});
