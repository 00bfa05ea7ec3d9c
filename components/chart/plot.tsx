"use client";

import { Bar } from "@visx/shape";
import type { Series } from "@/components/chart/chart-data";
import { type layOut, PLOT_HEIGHT } from "@/components/chart/chart-scale";
import { paint, Stripes } from "@/components/chart/series-fill";

type PlotProps = Readonly<{
  label: string;
  layout: ReturnType<typeof layOut>;
  series: readonly Series[];
  stripesId: string;
  /** The column read out now. */
  chosen: number;
  limitName?: string | undefined;
}>;

/** Columns in percent of the width, so that the server draws them right for every screen. */
export function Plot({ label, layout, series, stripesId, chosen, limitName }: PlotProps) {
  const { bars, ticks, middle, step, limitY } = layout;
  return (
    <>
      <svg
        role="img"
        aria-label={label}
        width="100%"
        height={PLOT_HEIGHT}
        className="block peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-sky"
      >
        <defs>
          <Stripes id={stripesId} />
        </defs>
        <rect
          x={`${middle(chosen) - step / 2}%`}
          width={`${step}%`}
          y="0"
          height={PLOT_HEIGHT}
          className="fill-sunken"
        />
        {ticks.map(({ y }, index) => (
          <line key={y} x1="0" x2="100%" y1={y} y2={y} className={index === 0 ? "stroke-line-strong" : "stroke-line"} />
        ))}
        {bars.map(({ column, series: index, x, width, y, height }) => (
          <Bar
            key={`${column}-${index}`}
            x={`${x}%`}
            width={`${width}%`}
            y={y}
            height={height}
            rx={2}
            strokeWidth={1.5}
            {...paint(series[index]?.look ?? "full", stripesId)}
          />
        ))}
        {limitY === null ? null : (
          <line x1="0" x2="100%" y1={limitY} y2={limitY} strokeWidth={2} strokeDasharray="6 5" className="stroke-ink" />
        )}
      </svg>
      {limitY === null || !limitName ? null : (
        <span
          aria-hidden
          className="absolute right-0 -translate-y-full bg-surface/80 px-1 text-sm font-semibold"
          style={{ top: limitY }}
        >
          {limitName}
        </span>
      )}
    </>
  );
}
