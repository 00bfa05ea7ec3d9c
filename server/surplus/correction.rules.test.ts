import fc from "fast-check";
import { expect, it } from "vitest";
import { correctionOf } from "@/server/surplus/correction.rules";

const ten = { units: 10, weightGrams: 4_005, co2eGrams: 14_017 };

it("takes back the share of the units found unfit", () => {
  expect(correctionOf(ten, 0, 4)).toEqual({ direction: "takeBack", units: 4, weightGrams: 1_602, co2eGrams: 5_606 });
  expect(correctionOf(ten, 4, 4)).toBeNull();
  expect(correctionOf({ ...ten, weightGrams: null, co2eGrams: null }, 0, 4)).toMatchObject({ weightGrams: null });
});

it("leaves nothing behind on the way there and back, by any steps", () => {
  const step = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.integer({ min: 0, max: 99_999 }), (steps, weightGrams) => {
      let taken = 0;
      let before = 0;
      for (const after of [...steps, 0]) {
        const moved = correctionOf({ ...ten, weightGrams }, before, after);
        taken += (moved?.direction === "takeBack" ? 1 : -1) * (moved?.weightGrams ?? 0);
        before = after;
      }
      expect(taken).toBe(0);
    }),
  );
});
