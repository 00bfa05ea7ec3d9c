import { classes } from "@/components/ui/classes";

const SHAPES = {
  line: "h-4 w-full",
  short: "h-4 w-2/5",
  title: "my-1 h-7 w-52 max-w-full",
  lead: "my-1 h-4 w-64 max-w-full",
  control: "h-12 w-full",
  block: "h-28 w-full",
  tall: "h-48 w-full",
  round: "size-14 rounded-full",
} as const;

/** Holds the place of what is coming, in its own shape. */
export function Skeleton({ shape = "line" }: Readonly<{ shape?: keyof typeof SHAPES }>) {
  return <span aria-hidden className={classes("skeleton block rounded-control", SHAPES[shape])} />;
}

/** As many places as are likely to be filled. */
export const places = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place);

/** A picture and two lines, as rows of every list have them. */
export function SkeletonRow() {
  return (
    <div className="flex items-center gap-4 rounded-card border border-line bg-surface p-4">
      <div className="shrink-0">
        <Skeleton shape="round" />
      </div>
      <div className="grid flex-1 gap-2">
        <Skeleton />
        <Skeleton shape="short" />
      </div>
    </div>
  );
}

/** A list that is on its way; `label` tells those who cannot see it. */
export function SkeletonList({ label, rows = 3 }: Readonly<{ label: string; rows?: number }>) {
  return (
    <div role="status" aria-label={label} className="grid gap-3">
      {places(rows).map((row) => (
        <SkeletonRow key={row} />
      ))}
    </div>
  );
}
