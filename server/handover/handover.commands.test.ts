import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { expireClaims } from "@/server/surplus/claim-closing.commands";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** Safe until three hours from now: an hour before that. */
const AN_HOUR_LEFT = later(EVENING, 2 * HOUR);

async function claimed(units?: number) {
  const town = await rescue.town();
  const panti = await town.ngo(600);
  const lot = await rescue.as(town.provider).surplus.post(tenKilograms);
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units });
  return { ...town, panti, lot, claim, code: claim.pickupCode ?? "" };
}

const all = { acceptedUnits: 25, rejectedUnits: 0, weightGrams: 10_000, method: "scale" } as const;
const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("hand over", () => {
  it("shows whose code it is, then closes the claim with 106 points for 10 kg an hour before expiry", async () => {
    const { provider, panti, claim, code } = await claimed();
    const kitchen = rescue.as(provider, AN_HOUR_LEFT);
    expect(await kitchen.pickups.preview({ code })).toMatchObject({
      claimId: claim.id,
      title: "Nasi kotak ayam",
      units: 25,
      recipientName: expect.stringContaining("ngo"),
    });
    const closed = await kitchen.pickups.verify({ code, ...all });
    expect(closed).toMatchObject({
      ...{ state: "completed", acceptedUnits: 25, weightGrams: 10_000, weightMethod: "scale" },
      ...{ points: 106, freedUnits: 0, pickupCode: null },
    });
    const [entry] = await rescue.database.sql`select amount::int as points from account_entry
      join account on account.id = account_id where transfer_id = (select id from transfer where key = ${`points:${claim.id}`})
      and kind = 'points_earned' and owner_id = ${provider.organisationId}`;
    expect(entry?.points).toBe(106);
    expect((await rescue.as(panti).claims.byId({ id: claim.id })).state).toBe("completed");
  });

  it("frees what was not taken and offers it to the next", async () => {
    const { provider, ngo, lot, code } = await claimed();
    const next = await ngo(2_000);
    const counted = { acceptedUnits: 15, rejectedUnits: 2, weightGrams: 6_000, method: "scale" } as const;
    const closed = await rescue.as(provider).pickups.verify({ code, ...counted });
    expect(closed.freedUnits).toBe(8);
    expect(await rescue.as(provider).surplus.byId({ id: lot.id })).toMatchObject({ unitsLeft: 8, state: "open" });
    await rescue.settle();
    const [offer] = (await rescue.as(next).offers.mine({})).items;
    expect(offer).toMatchObject({ surplusId: lot.id, units: 8 });
  });

  it("keeps unknown weight unknown: no grams, and points for the minutes alone", async () => {
    const { provider, claim, code } = await claimed();
    const counted = { acceptedUnits: 25, rejectedUnits: 0, method: "unknown" } as const;
    const closed = await rescue.as(provider, AN_HOUR_LEFT).pickups.verify({ code, ...counted });
    expect(closed).toMatchObject({ weightGrams: null, points: 6 });
    const [entry] = await rescue.database.sql`
      select weight_grams, co2e_grams from balance_entry where claim_id = ${claim.id} and to_bucket = 'accepted'`;
    expect(entry).toEqual({ weight_grams: null, co2e_grams: null });
  });

  it("works once: the second time the pickup is closed, and it is no wrong code", async () => {
    const { provider, code } = await claimed();
    const kitchen = rescue.as(provider);
    const answers = await Promise.all([1, 2, 3].map(() => refusalOf(kitchen.pickups.verify({ code, ...all }))));
    expect(answers.sort()).toEqual(["no refusal", "pickup.closed", "pickup.closed"]);
    const [wrong] = await rescue.database.sql`
      select count(*)::int as tries from wrong_code where provider_id = ${provider.organisationId}`;
    expect(wrong?.tries).toBe(0);
  });

  it("refuses after the food stopped being safe, before and after the sweep", async () => {
    const { provider, code } = await claimed();
    const late = later(EVENING, 3 * HOUR);
    expect(await refusalOf(rescue.as(provider, late).pickups.verify({ code, ...all }))).toBe("pickup.expired");
    await rescue.sweep(expireClaims, late);
    expect(await refusalOf(rescue.as(provider, late).pickups.verify({ code, ...all }))).toBe("pickup.expired");
  });

  it("refuses impossible counts and keeps the claim live", async () => {
    const { provider, code } = await claimed(10);
    const kitchen = rescue.as(provider);
    expect(await refusalOf(kitchen.pickups.verify({ code, ...all }))).toBe("pickup.moreThanHeld");
    expect(await kitchen.pickups.preview({ code })).toMatchObject({ units: 10 });
  });
});

describe("wrong codes", () => {
  it("belong to their kitchen: another's code is unknown here and changes nothing there", async () => {
    const { provider, code } = await claimed();
    const other = (await rescue.town()).provider;
    expect(await refusalOf(rescue.as(other).pickups.verify({ code, ...all }))).toBe("pickup.unknown");
    expect(await refusalOf(rescue.as(provider).pickups.preview({ code }))).toBe("no refusal");
  });

  it("close the door after five in ten minutes, for the right code too, and open it again", async () => {
    const { provider, code } = await claimed();
    const wrong = { code: wrongCode(code), ...all };
    const tries = [1, 2, 3, 4, 5, 6, 7].map(() => refusalOf(rescue.as(provider).pickups.verify(wrong)));
    const answers = (await Promise.all(tries)).sort();
    expect(answers).toEqual([...Array(2).fill("pickup.tooManyWrongCodes"), ...Array(5).fill("pickup.unknown")]);
    expect(await refusalOf(rescue.as(provider).pickups.preview({ code }))).toBe("pickup.tooManyWrongCodes");
    const soon = later(EVENING, 9 * MINUTE);
    expect(await refusalOf(rescue.as(provider, soon).pickups.verify({ code, ...all }))).toBe(
      "pickup.tooManyWrongCodes",
    );
    const after = later(EVENING, 10 * MINUTE);
    expect(await refusalOf(rescue.as(provider, after).pickups.verify({ code, ...all }))).toBe("no refusal");
  });
});
