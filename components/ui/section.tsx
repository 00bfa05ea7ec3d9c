import { type ReactNode, useId } from "react";

type SectionProps = Readonly<{ title: string; hint?: ReactNode; action?: ReactNode; children: ReactNode }>;

export function Section({ title, hint, action, children }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="flex min-w-0 flex-col gap-3">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        {action}
        {hint ? <p className="w-full text-sm text-ink-soft">{hint}</p> : null}
      </header>
      {children}
    </section>
  );
}
