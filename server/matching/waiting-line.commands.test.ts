import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { later, MINUTE } from "@/server/kernel/time";

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

describe("the line for what is taken", () => {
  it("is offered first what a cancelled claim frees, before the nearest", async () => {
    const { provider, ngo } = await rescue.town();
    const [nearest, holder, waiter] = [await ngo(300), await ngo(2_000), await ngo(4_000)];
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, units: 3 });
    const claim = await rescue.as(holder).surplus.claim({ id: lot.id });
    await rescue.as(waiter).surplus.wait({ id: lot.id });
    await rescue.settle();
    await rescue.as(holder).claims.cancel({ id: claim.id, reason: "no_people" });
    await rescue.settle();
    expect(await firstOffer(waiter)).toMatchObject({ surplusId: lot.id, units: 3 });
    expect((await firstOffer(waiter)).why.id).toContain("daftar tunggu");
    expect(await offersOf(nearest)).toEqual([]);
  });

  it("is offered what came free before word came that all of it was taken", async () => {
    const { provider, ngo } = await rescue.town();
    const [asked, holder, waiter] = [await ngo(300), await ngo(2_000), await ngo(4_000)];
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, units: 3 });
    await rescue.settle();
    const { id } = await firstOffer(asked);
    const soon = later(EVENING, MINUTE);
    const claim = await rescue.as(holder, soon).surplus.claim({ id: lot.id });
    await rescue.as(waiter, soon).surplus.wait({ id: lot.id });
    await rescue.as(holder, soon).claims.cancel({ id: claim.id, reason: "no_people" });
    await rescue.settle(soon);
    expect(await firstOffer(waiter)).toMatchObject({ surplusId: lot.id, units: 3 });
    expect(await refusalOf(rescue.as(asked, soon).offers.accept({ id }))).toBe("surplus.taken");
  });

  it("lets one who was offered and let it go stand in line again", async () => {
    const { provider, ngo } = await rescue.town();
    const [holder, waiter] = [await ngo(2_000), await ngo(4_000)];
    const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, units: 3 });
    for (const turn of [1, 2]) {
      const at = later(EVENING, turn * MINUTE);
      const claim = await rescue.as(holder, at).surplus.claim({ id: lot.id });
      expect(await rescue.as(waiter, at).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
      await rescue.settle(at);
      await rescue.as(holder, at).claims.cancel({ id: claim.id, reason: "no_people" });
      await rescue.settle(at);
      const { id } = await firstOffer(waiter, at);
      await rescue.as(waiter, at).offers.decline({ id, reason: "other" });
    }
  });

  it("re-offers to one who was asked before, lost the race and waited", async () => {
    const { provider, ngo } = await rescue.town();
    const [asked, rival] = [await ngo(300), await ngo(2_000)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    await firstOffer(asked);
    const claim = await rescue.as(rival).surplus.claim({ id: lot.id });
    await rescue.settle();
    await rescue.as(asked).surplus.wait({ id: lot.id });
    await rescue.as(rival).claims.cancel({ id: claim.id, reason: "mistake" });
    await rescue.settle();
    expect(await firstOffer(asked)).toMatchObject({ surplusId: lot.id });
    expect(await offersOf(rival)).toEqual([]);
  });
});
