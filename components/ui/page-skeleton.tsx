import { Skeleton } from "@/components/ui/skeleton";

const FIGURES = ["one", "two", "three", "four"];

/** A page of figures and a chart on its way, in its own shape; `label` tells those who cannot see it. */
export function PageSkeleton({ label }: Readonly<{ label: string }>) {
  return (
    <main id="main" className="mx-auto flex w-full max-w-7xl flex-1 flex-col gap-6 px-4 py-5 md:px-8 md:py-8">
      <div role="status" aria-label={label} className="flex flex-col gap-6">
        <div className="flex max-w-sm flex-col gap-3">
          <Skeleton shape="short" />
          <Skeleton />
        </div>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {FIGURES.map((figure) => (
            <Skeleton key={figure} shape="block" />
          ))}
        </div>
        <Skeleton shape="block" />
        <Skeleton shape="block" />
      </div>
    </main>
  );
}
