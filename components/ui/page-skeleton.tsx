import { Page } from "@/components/ui/page";
import { places, Skeleton, SkeletonRow } from "@/components/ui/skeleton";
import { Split } from "@/components/ui/split";

export type PageSkeletonProps = Readonly<{
  /** Tells those who cannot see it what is on its way. */
  label: string;
  /** Null where only the data knows it. */
  title: string | null;
  /** Whether a line stands under the title. */
  lead?: boolean;
  shape: keyof typeof SHAPES;
  /** A second column where there is room. */
  aside?: boolean;
  width?: "narrow" | "wide";
}>;

/** A page on its way, in its own shape and as tall as a screen, so that nothing jumps when it is there. */
export function PageSkeleton({ label, title, lead = false, shape, aside = false, width = "wide" }: PageSkeletonProps) {
  const Body = SHAPES[shape];
  return (
    <Page title={title ?? <Skeleton shape="title" />} lead={lead ? <Skeleton shape="lead" /> : null} width={width}>
      <p role="status" className="sr-only">
        {label}
      </p>
      <div aria-busy className="min-h-dvh">
        {aside ? (
          <Split
            aside={
              <div className="max-lg:hidden">
                <Rows />
              </div>
            }
          >
            <Body />
          </Split>
        ) : (
          <Body />
        )}
      </div>
    </Page>
  );
}

function Rows() {
  return (
    <div className="grid gap-3">
      {places(4).map((row) => (
        <SkeletonRow key={row} />
      ))}
    </div>
  );
}

/** Food, clock, signs and one button. */
function Card() {
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-4">
      <Skeleton shape="title" />
      <div className="flex items-center justify-between gap-4">
        <div className="grid flex-1 gap-2">
          <Skeleton />
          <Skeleton shape="short" />
        </div>
        <Skeleton shape="round" />
      </div>
      <Skeleton shape="control" />
    </div>
  );
}

function Cards() {
  return (
    <div className="grid gap-3">
      {places(3).map((card) => (
        <Card key={card} />
      ))}
    </div>
  );
}

function Tiles() {
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        {places(4).map((tile) => (
          <Skeleton key={tile} shape="block" />
        ))}
      </div>
      <Cards />
    </div>
  );
}

function Fields() {
  return (
    <div className="flex flex-col gap-5 rounded-card border border-line bg-surface p-4">
      {places(5).map((field) => (
        <div key={field} className="grid gap-2">
          <Skeleton shape="short" />
          <Skeleton shape="control" />
        </div>
      ))}
    </div>
  );
}

function Record() {
  return (
    <div className="flex flex-col gap-6">
      <Card />
      <Skeleton shape="tall" />
    </div>
  );
}

function Figures() {
  return (
    <div className="flex flex-col gap-6">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {places(4).map((figure) => (
          <Skeleton key={figure} shape="block" />
        ))}
      </div>
      <Skeleton shape="tall" />
      <Skeleton shape="tall" />
    </div>
  );
}

const SHAPES = { rows: Rows, cards: Cards, tiles: Tiles, form: Fields, record: Record, figures: Figures } as const;
