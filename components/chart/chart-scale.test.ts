import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "@/components/chart/chart-data";
import { hasRoom, layOut, PLOT_HEIGHT } from "@/components/chart/chart-scale";
import { PROVINCE_PLACES } from "@/components/chart/indonesia";
import { nameWhatFits, onMap, placeDots } from "@/components/chart/map-layout";

const column = (values: Array<number | null>, index: number): Column => ({
  key: `${index}`,
  tick: `${index}`,
  name: `${index}`,
  values,
});
const TWO = [
  { name: "a", look: "full" },
  { name: "b", look: "edge" },
] as const;

const value = fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: null });
const columns = fc
  .array(fc.tuple(value, value), { minLength: 1, maxLength: 40 })
  .map((all) => all.map((pair, index) => column([...pair], index)));

describe("a column chart", () => {
  it.each([true, false])(
    "draws every value inside the plot and stands on the ground line (stacked: %s)",
    (isStacked) => {
      fc.assert(
        fc.property(columns, (all) => {
          const { bars } = layOut({ columns: all, series: TWO, measure: "weight", isStacked });
          for (const bar of bars) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(100.001);
            expect(bar.y).toBeGreaterThanOrEqual(0);
            expect(bar.y + bar.height).toBeLessThanOrEqual(PLOT_HEIGHT + 0.001);
          }
          expect(bars).toHaveLength(all.flatMap(({ values }) => values).filter((one) => (one ?? 0) > 0).length);
        }),
      );
    },
  );

  it("makes twice the value twice as high", () => {
    const all = [column([2_000], 0), column([4_000], 1)];
    const { bars } = layOut({ columns: all, series: [TWO[0]], measure: "weight", isStacked: false });
    expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(2);
  });

  it("counts in whole steps and keeps a limit in sight", () => {
    const all = [column([1], 0), column([2], 1)];
    const { ticks } = layOut({ columns: all, series: [TWO[0]], measure: "count", isStacked: false });
    expect(ticks.every((tick) => Number.isInteger(tick.value))).toBe(true);
    const limit = { name: "kapasitas", value: 90_000 };
    const { limitY } = layOut({ columns: all, series: [TWO[0]], measure: "weight", isStacked: false, limit });
    expect(limitY).toBeGreaterThan(0);
    expect(limitY).toBeLessThan(PLOT_HEIGHT);
  });

  it("labels the last column always and no more than there is room for", () => {
    for (const count of [1, 5, 14, 26, 30, 40]) {
      const shown = Array.from({ length: count }, (_, index) => index).filter((index) => hasRoom(index, count, 5));
      expect(shown.at(-1)).toBe(count - 1);
      expect(shown.length).toBeLessThanOrEqual(5);
    }
  });
});

describe("the map of dots", () => {
  const dots = Object.entries(PROVINCE_PLACES).map(([code, place], index) => ({
    ...{ key: code, name: `Provinsi ${code}`, text: "", value: 40 - index, place },
  }));

  it("knows a place on land for each of the 38 provinces", () => {
    expect(dots).toHaveLength(38);
    for (const { x, y } of dots.map(({ place }) => onMap(place))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1_000);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(383);
    }
  });

  it("gives four times the value four times the area", () => {
    const [large, small] = placeDots([
      { key: "a", name: "a", text: "", value: 400, place: { latitude: 0, longitude: 110 } },
      { key: "b", name: "b", text: "", value: 100, place: { latitude: 0, longitude: 120 } },
    ]);
    expect((large?.radius ?? 0) / (small?.radius ?? 1)).toBeCloseTo(2);
  });

  it("never writes one name over another, and the largest first", () => {
    const named = nameWhatFits(placeDots(dots), 1_000 / 300, 10);
    expect(named[0]?.key).toBe("11");
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThanOrEqual(10);
  });
});
