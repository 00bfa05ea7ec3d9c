import { scaleBand, scaleLinear } from "@visx/scale";
import type { Column, Limit, Measure, Series } from "@/components/chart/chart-data";

export const PLOT_HEIGHT = 208;
/** Room above the highest column for its number. */
const HEADROOM = 26;
const TICKS = 4;

/** A column as it is drawn: x in percent of the plot, y in pixels from its top. */
export type Bar = Readonly<{ column: number; series: number; x: number; width: number; y: number; height: number }>;

/** Kilograms make rounder steps than grams. */
const unitOf = (measure: Measure) => (measure === "weight" ? 1_000 : 1);

const highest = (columns: readonly Column[], isStacked: boolean, limit?: Limit): number => {
  const sums = columns.map(({ values }) =>
    isStacked
      ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
      : Math.max(0, ...values.map((v) => v ?? 0)),
  );
  return Math.max(...sums, limit?.value ?? 0);
};

/** Whole steps of the axis from zero up, in the measure's own unit; at least one. */
function axis(most: number, measure: Measure) {
  const unit = unitOf(measure);
  const scale = scaleLinear<number>({
    domain: [0, Math.max(most / unit, 1)],
    range: [PLOT_HEIGHT, HEADROOM],
    nice: TICKS,
  });
  const ticks = scale.ticks(TICKS).filter((tick) => measure === "weight" || Number.isInteger(tick));
  return {
    y: (value: number) => scale(value / unit),
    ticks: ticks.map((tick) => ({ value: tick * unit, y: scale(tick) })),
  };
}

type Asked = Readonly<{
  columns: readonly Column[];
  series: readonly Series[];
  measure: Measure;
  isStacked: boolean;
  limit?: Limit | undefined;
}>;

/** Where everything of a column chart stands. */
export function layOut({ columns, series, measure, isStacked, limit }: Asked) {
  const { y, ticks } = axis(highest(columns, isStacked, limit), measure);
  const band = scaleBand<number>({
    domain: columns.map((_, index) => index),
    range: [0, 100],
    paddingInner: 0.3,
    paddingOuter: 0.15,
  });
  const inner = scaleBand<number>({
    domain: series.map((_, index) => index),
    range: [0, band.bandwidth()],
    padding: 0.06,
  });
  const bars = columns.flatMap(({ values }, column) => {
    let below = 0;
    return values.flatMap((value, index): Bar[] => {
      const left = band(column) ?? 0;
      if (value === null || value <= 0) return [];
      const top = y(below + value);
      const height = y(below) - top;
      if (isStacked) below += value;
      const place = isStacked
        ? { x: left, width: band.bandwidth() }
        : { x: left + (inner(index) ?? 0), width: inner.bandwidth() };
      return [{ column, series: index, ...place, y: top, height }];
    });
  });
  const middle = (column: number) => (band(column) ?? 0) + band.bandwidth() / 2;
  return { bars, ticks, middle, step: band.step(), limitY: limit ? y(limit.value) : null };
}

/** Which ticks have room: every one, or one in so many counted back from the last. */
export const hasRoom = (index: number, count: number, most: number): boolean =>
  (count - 1 - index) % Math.ceil(count / most) === 0;
