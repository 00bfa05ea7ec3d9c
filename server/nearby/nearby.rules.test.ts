import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, cellOf } from "@/server/kernel/cell";
import { plainId } from "@/server/kernel/id";
import type { MapLot } from "@/server/nearby/nearby.contract";
import { addSums, COARSEST, FINEST, groupLevel, groupOf, NOTHING, sumOfLots } from "@/server/nearby/nearby.rules";

const place = fc.record({ latitude: fc.double({ min: -10, max: 5, noNaN: true }), longitude: fc.constant(106.8) });
const lots = fc.array(
  fc
    .record({
      place,
      units: fc.integer({ min: 1, max: 99 }),
      gramsPerUnit: fc.option(fc.integer({ min: 1, max: 999 })),
    })
    .map(
      (given): MapLot => ({
        ...{ ...given, id: plainId() as MapLot["id"], cell: cellOf(given.place), category: "cooked", storage: "hot" },
        ...{ halal: "no", pickupUntil: "2026-11-21T16:00:00.000Z", version: 1 },
        safeUntil: `2026-11-21T1${given.units % 10}:00:00.000Z`,
      }),
    ),
);

it("sums are the same however lots are parted, and unknown weight is never added as nothing", () => {
  fc.assert(
    fc.property(lots, fc.nat(), (all, cut) => {
      const at = all.length === 0 ? 0 : cut % all.length;
      const whole = sumOfLots(all);
      const parts = addSums(sumOfLots(all.slice(0, at)), sumOfLots(all.slice(at)));
      const nowhere = { latitude: 0, longitude: 0 };
      expect({ ...parts, ...nowhere }).toEqual({ ...whole, ...nowhere });
      expect(parts.latitude).toBeCloseTo(whole.latitude, 6);
      expect(parts.longitude).toBeCloseTo(whole.longitude, 6);
      expect(whole.lots).toBe(all.length);
      expect(whole.lotsWithoutWeight).toBe(all.filter(({ gramsPerUnit }) => gramsPerUnit === null).length);
      expect(whole.safeUntil).toBe(all.map(({ safeUntil }) => safeUntil).sort()[0] ?? "");
    }),
  );
});

it("a group stands in the middle of its lots; one without lots is gone", () => {
  const of = (latitude: number) => ({ ...NOTHING, lots: 1, latitude, longitude: 106, grams: 400 });
  const group = groupOf("2e69f4" as Cell, 13, addSums(of(-6), of(-7)));
  expect(group).toMatchObject({ lots: 2, grams: 800, place: { latitude: -6.5, longitude: 106 } });
  expect(groupOf("2e69f4" as Cell, 13, NOTHING).lots).toBe(0);
});

it("the nearer the map stands, the finer the groups", () => {
  expect([8.5, 9.9, 10, 11, 12, 18].map(groupLevel)).toEqual([9, 9, 10, 11, 12, 13]);
  expect([groupLevel(0), groupLevel(24)]).toEqual([COARSEST, FINEST]);
});
