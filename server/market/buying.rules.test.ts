import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OrganisationId, plainId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { mayBuy, needsDraw, whyCannotBuy } from "@/server/market/buying.rules";
import { drawOrder, freshSeed } from "@/server/market/draw-order";
import { LIMITS_V1, type Schedule, scheduleFor } from "@/server/market/market.rules";

const NOW = new Date("2026-11-21T14:00:00Z");
const kitchen = plainId<"organisation">();
const clocks = { pickupUntil: later(NOW, 2 * HOUR), safeUntil: later(NOW, 3 * HOUR) };
const schedule = scheduleFor(rupiah(40_000), clocks, NOW) as Schedule;
const sale = { ...schedule, providerId: kitchen, closedAt: null };
const nothing = { ofLot: 0, today: 0, ofLotByOrganisation: 0, todayByOrganisation: 0 };
const wanted = { units: 2, expectedPriceRupiah: rupiah(40_000), organisationId: null };
const codeOf = (...asked: Parameters<typeof whyCannotBuy>) => whyCannotBuy(...asked)?.code ?? null;

describe("buying", () => {
  it("is refused for one reason each", () => {
    expect(codeOf(sale, nothing, wanted, NOW)).toBeNull();
    expect(codeOf(sale, nothing, wanted, schedule.saleUntil)).toBe("market.closed");
    expect(codeOf({ ...sale, closedAt: NOW }, nothing, wanted, NOW)).toBe("market.closed");
    expect(codeOf(sale, nothing, { ...wanted, organisationId: kitchen }, NOW)).toBe("market.ownLot");
    expect(codeOf(sale, nothing, { ...wanted, expectedPriceRupiah: rupiah(39_900) }, NOW)).toBe("market.priceChanged");
    expect(codeOf(sale, { ...nothing, ofLot: 4 }, wanted, NOW)).toBe("market.tooManyOfLot");
    expect(codeOf(sale, { ...nothing, today: 19 }, wanted, NOW)).toBe("market.tooManyToday");
    const house = { ...wanted, organisationId: plainId<"organisation">() as OrganisationId };
    expect(codeOf(sale, { ...nothing, ofLotByOrganisation: 19 }, house, NOW)).toBe("market.tooManyOfLot");
    expect(codeOf(sale, { ...nothing, ofLotByOrganisation: 19 }, wanted, NOW)).toBeNull();
  });

  it("never goes beyond any limit, whatever was bought before", () => {
    const count = fc.integer({ min: 0, max: 200 });
    const bought = fc.record({ ofLot: count, today: count, ofLotByOrganisation: count, todayByOrganisation: count });
    fc.assert(
      fc.property(bought, (before) => {
        const units = mayBuy(before, true);
        expect(units).toBeGreaterThanOrEqual(0);
        if (units === 0) return;
        expect(before.ofLot + units).toBeLessThanOrEqual(LIMITS_V1.unitsOfLotPerPerson);
        expect(before.today + units).toBeLessThanOrEqual(LIMITS_V1.unitsADayPerPerson);
        expect(before.ofLotByOrganisation + units).toBeLessThanOrEqual(LIMITS_V1.unitsOfLotPerOrganisation);
        expect(before.todayByOrganisation + units).toBeLessThanOrEqual(LIMITS_V1.unitsADayPerOrganisation);
      }),
    );
  });
});

describe("a draw", () => {
  it("is for the last units of what many want, while there is time", () => {
    expect(needsDraw({ pressed: 4, unitsLeft: 3 }, schedule, NOW)).toBe(true);
    expect(needsDraw({ pressed: 3, unitsLeft: 3 }, schedule, NOW)).toBe(false);
    expect(needsDraw({ pressed: 40, unitsLeft: 11 }, schedule, NOW)).toBe(false);
    expect(needsDraw({ pressed: 40, unitsLeft: 0 }, schedule, NOW)).toBe(false);
    expect(needsDraw({ pressed: 40, unitsLeft: 3 }, schedule, later(schedule.saleUntil, -3 * SECOND))).toBe(false);
    expect(needsDraw({ pressed: 40, unitsLeft: 3 }, schedule, later(schedule.saleUntil, -MINUTE))).toBe(true);
  });

  it("can be drawn again by whoever knows the seed, in whatever order people came", () => {
    const people = Array.from({ length: 40 }, () => ({ personId: plainId<"person">() }));
    const { seed } = freshSeed();
    expect(drawOrder(seed, people.toReversed())).toEqual(drawOrder(seed, people));
    expect(drawOrder(freshSeed().seed, people)).not.toEqual(drawOrder(seed, people));
  });

  it("favours nobody", () => {
    const people = Array.from({ length: 4 }, () => ({ personId: plainId<"person">() }));
    const firsts = new Map<string, number>();
    for (let n = 0; n < 4_000; n += 1) {
      const [first] = drawOrder(`seed ${n}`, people);
      if (first) firsts.set(first.personId, (firsts.get(first.personId) ?? 0) + 1);
    }
    for (const wins of firsts.values()) expect(Math.abs(wins - 1_000)).toBeLessThan(150);
  });
});
