import { LAND, MAP_FRAME, NEIGHBOURS } from "@/components/chart/indonesia";
import { type MapDot, type MapName, nameWhatFits, onMap, placeDots } from "@/components/chart/map-layout";
import { TableTwin } from "@/components/chart/table-twin";
import { words } from "@/components/chart/words";
import { sayIn } from "@/components/language/preferences";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { Place } from "@/server/kernel/place";
import type { Language } from "@/server/kernel/text";

type DotMapProps = Readonly<{
  /** What it shows, in a sentence: also the table's caption. */
  label: string;
  head: string;
  valueHead: string;
  dots: readonly MapDot[];
  /** Places that are there but have nothing to show. */
  others?: readonly Place[];
  tone?: "leaf" | "turmeric";
  /** Stands in a side column, as narrow on a desktop as on a phone. */
  narrow?: boolean;
  language: Language;
}>;

const PHONE = { unitsPerPixel: MAP_FRAME.width / 300, names: 3 } as const;
const DESKTOP = { unitsPerPixel: MAP_FRAME.width / 600, names: 8 } as const;
const FILLS = { leaf: "fill-leaf/75 stroke-leaf-deep", turmeric: "fill-turmeric/80 stroke-turmeric-ink" } as const;

/** The country in outline, a dot where something is, its area as large as its number; the table says the rest. */
export function DotMap(props: DotMapProps) {
  const { label, head, valueHead, dots, others = [], tone = "leaf", narrow = false, language } = props;
  const placed = placeDots(dots);
  return (
    <Card>
      <figure>
        <div className="relative">
          <svg
            role="img"
            aria-label={label}
            viewBox={`0 0 ${MAP_FRAME.width} ${MAP_FRAME.height}`}
            className="block w-full"
          >
            <path d={NEIGHBOURS} className="fill-sunken" />
            <path d={LAND} className="fill-leaf-soft stroke-line-strong" strokeWidth={0.8} />
            {others.map((place) => {
              const { x, y } = onMap(place);
              return <circle key={`${x} ${y}`} cx={x} cy={y} r={3} className="fill-ink-soft" />;
            })}
            {placed.map(({ key, name, text, x, y, radius }) => (
              <circle key={key} cx={x} cy={y} r={radius} strokeWidth={1.5} className={FILLS[tone]}>
                <title>{`${name}: ${text}`}</title>
              </circle>
            ))}
          </svg>
          <Names
            names={nameWhatFits(placed, PHONE.unitsPerPixel, PHONE.names)}
            shown={narrow ? "max-[20rem]:hidden" : "max-[20rem]:hidden md:hidden"}
          />
          {narrow ? null : (
            <Names names={nameWhatFits(placed, DESKTOP.unitsPerPixel, DESKTOP.names)} shown="hidden md:block" />
          )}
        </div>
        <figcaption className="mt-2 text-sm text-ink-soft">{sayIn(language)(words.land)}</figcaption>
      </figure>
      <TableTwin
        caption={label}
        language={language}
        rows={placed}
        rowKey={({ key }) => key}
        columns={[
          { header: head, cell: ({ name }) => name },
          { header: valueHead, cell: ({ text }) => text, numeric: true },
        ]}
      />
    </Card>
  );
}

function Names({ names, shown }: { names: readonly MapName[]; shown: string }) {
  return names.map(({ key, name, x, y, isAbove }) => (
    <span
      key={key}
      aria-hidden
      className={classes(
        "pointer-events-none absolute -translate-x-1/2 py-0.5 text-sm leading-none font-semibold whitespace-nowrap",
        isAbove && "-translate-y-full",
        shown,
      )}
      style={{ left: `${(x / MAP_FRAME.width) * 100}%`, top: `${(y / MAP_FRAME.height) * 100}%` }}
    >
      {name}
    </span>
  ));
}
