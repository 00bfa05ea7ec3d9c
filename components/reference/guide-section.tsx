import type { ReactNode } from "react";

type GuideSectionProps = Readonly<{ id: string; title: string; body: string; children?: ReactNode }>;

/** One chapter of the guide, to be linked to. */
export function GuideSection({ id, title, body, children }: GuideSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex min-w-0 scroll-mt-24 flex-col gap-4">
      <h2 id={`${id}-title`} className="text-xl">
        {title}
      </h2>
      <p className="max-w-3xl">{body}</p>
      {children}
    </section>
  );
}
