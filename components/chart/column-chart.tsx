"use client";

import { type PointerEvent, useId, useState } from "react";
import type { Column, Limit, Measure, Series } from "@/components/chart/chart-data";
import { hasRoom, layOut, PLOT_HEIGHT } from "@/components/chart/chart-scale";
import { Plot } from "@/components/chart/plot";
import { Legend } from "@/components/chart/series-fill";
import { TableTwin } from "@/components/chart/table-twin";
import { words } from "@/components/chart/words";
import { count, kilograms } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { fill, type Language } from "@/server/kernel/text";

type ColumnChartProps = Readonly<{
  /** What it shows, in a sentence: also the table's caption. */
  label: string;
  /** Head of the table's first column: "Hari". */
  columnHead: string;
  columns: readonly Column[];
  series: readonly Series[];
  measure: Measure;
  isStacked?: boolean;
  limit?: Limit;
}>;

const MOST_TICKS = { phone: 3, desktop: 7 } as const;

/** The newest column with something in it; where all are empty, the newest that has come. */
function worthReading(columns: readonly Column[]): number {
  const filled = columns.findLastIndex(({ values }) => (values[0] ?? 0) > 0);
  return Math.max(0, filled >= 0 ? filled : columns.findLastIndex(({ values }) => values[0] !== null));
}

const amount = (value: number, measure: Measure, language: Language) =>
  measure === "weight" ? kilograms(value, language) : count(value, language);

/** Columns that read by colour, by pattern, by touch, by arrow keys and as a table. */
export function ColumnChart(props: ColumnChartProps) {
  const { label, columnHead, columns, series, measure, isStacked = false, limit } = props;
  const say = useText();
  const language = useLanguage();
  const stripesId = useId();
  const [chosen, setChosen] = useState(() => worthReading(columns));
  const layout = layOut({ columns, series, measure, isStacked, limit });
  const valueText = (value: number | null | undefined) =>
    value === null || value === undefined ? say(words.noValue) : amount(value, measure, language);
  const values = (column: Column) =>
    series.map(({ name }, index) =>
      series.length === 1
        ? valueText(column.values[index])
        : fill(words.value, { name, value: valueText(column.values[index]) })[language],
    );
  const shown = columns[Math.min(chosen, columns.length - 1)];
  const readout = shown ? say(fill(words.readout, { column: shown.name, values: values(shown).join(", ") })) : "";
  return (
    <Card>
      <figure className="flex flex-col gap-3">
        <Legend series={series} stripesId={stripesId} />
        <p aria-hidden className="text-sm font-semibold">
          {readout}
        </p>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
          <Axis ticks={layout.ticks.map(({ value, y }) => ({ text: amount(value, measure, language), y }))} />
          <div className="relative" style={{ height: PLOT_HEIGHT }}>
            <Reader label={label} columns={columns.length} chosen={chosen} readout={readout} onChoose={setChosen} />
            <Plot {...{ label, layout, series, stripesId, chosen }} limitName={limit?.name} />
          </div>
          <span />
          <Ticks columns={columns} middle={layout.middle} />
        </div>
      </figure>
      <TableTwin
        caption={label}
        language={language}
        rows={columns}
        rowKey={({ key }) => key}
        columns={[
          { header: columnHead, cell: ({ name }) => name },
          ...series.map(({ name }, index) => ({
            header: name,
            cell: (column: Column) => valueText(column.values[index]),
            numeric: true,
          })),
        ]}
      />
    </Card>
  );
}

function Axis({ ticks }: { ticks: ReadonlyArray<{ text: string; y: number }> }) {
  const longest = ticks.reduce((found, { text }) => (text.length > found.length ? text : found), "");
  return (
    <div aria-hidden className="relative text-sm text-ink-soft">
      <span className="invisible">{longest}</span>
      {ticks.map(({ text, y }) => (
        <span key={y} className="absolute right-0 -translate-y-1/2 whitespace-nowrap" style={{ top: y }}>
          {text}
        </span>
      ))}
    </div>
  );
}

function Ticks({ columns, middle }: { columns: readonly Column[]; middle: (column: number) => number }) {
  return (
    <div aria-hidden className="relative h-6 text-sm text-ink-soft">
      {columns.map(({ key, tick }, index) => {
        const few = columns.length <= 8;
        const onPhone = few || hasRoom(index, columns.length, MOST_TICKS.phone);
        const onDesktop = few || hasRoom(index, columns.length, MOST_TICKS.desktop);
        if (!onPhone && !onDesktop) return null;
        return (
          <span
            key={key}
            className={classes(
              "absolute top-1 whitespace-nowrap",
              few || index < columns.length - 1 ? "-translate-x-1/2" : "-translate-x-full",
              !onPhone && "hidden md:inline",
              !onDesktop && "md:hidden",
            )}
            style={{ left: few || index < columns.length - 1 ? `${middle(index)}%` : "100%" }}
          >
            {tick}
          </span>
        );
      })}
    </div>
  );
}

type ReaderProps = Readonly<{
  label: string;
  columns: number;
  chosen: number;
  readout: string;
  onChoose: (column: number) => void;
}>;

/** An unseen slider over the plot: arrow keys, a finger or a pointer choose the column that is read out. */
function Reader({ label, columns, chosen, readout, onChoose }: ReaderProps) {
  const say = useText();
  function follow({ clientX, currentTarget }: PointerEvent<HTMLInputElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const column = Math.floor(((clientX - left) / width) * columns);
    onChoose(Math.max(0, Math.min(columns - 1, column)));
  }
  return (
    <input
      type="range"
      min={0}
      max={columns - 1}
      value={chosen}
      aria-label={`${label}. ${say(words.read)}`}
      aria-valuetext={readout}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
      onPointerMove={follow}
      onPointerDown={follow}
      className="peer absolute inset-0 z-1 size-full cursor-crosshair touch-pan-y opacity-0"
    />
  );
}
