import { PatternLines } from "@visx/pattern";
import type { Series, SeriesLook } from "@/components/chart/chart-data";

/** The stripes a chart's series may be filled with; its id is unique on the page. */
export function Stripes({ id }: Readonly<{ id: string }>) {
  return (
    <PatternLines
      id={id}
      width={6}
      height={6}
      orientation={["diagonal"]}
      stroke="var(--leaf)"
      strokeWidth={2}
      background="var(--leaf-soft)"
    />
  );
}

/** How a bar of a series is painted. */
export function paint(look: SeriesLook, stripesId: string) {
  if (look === "full") return { fill: "var(--leaf)", stroke: "var(--leaf)" };
  if (look === "striped") return { fill: `url(#${stripesId})`, stroke: "var(--leaf)" };
  return { fill: "var(--surface)", stroke: "var(--ink-soft)" };
}

/** What each look stands for; left out where there is only one. */
export function Legend({ series, stripesId }: Readonly<{ series: readonly Series[]; stripesId: string }>) {
  if (series.length < 2) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map(({ name, look }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden width="18" height="18">
            <rect x="1" y="1" width="16" height="16" rx="3" strokeWidth="1.5" {...paint(look, stripesId)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
