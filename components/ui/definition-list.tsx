import type { ReactNode } from "react";

type DefinitionListProps = Readonly<{ items: ReadonlyArray<{ term: string; value: ReactNode }> }>;

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, value }) => (
        <div key={term} className="grid gap-x-6 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(8rem,1fr)_2fr]">
          <dt className="text-sm text-ink-soft sm:leading-6">{term}</dt>
          <dd className="min-w-0 font-medium wrap-break-word">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
