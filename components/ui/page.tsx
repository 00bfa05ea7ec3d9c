import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

const WIDTHS = { narrow: "max-w-2xl", wide: "max-w-7xl" } as const;

type PageProps = Readonly<{
  title: ReactNode;
  /** One soft sentence under the title. */
  lead?: ReactNode;
  /** Beside the title where there is room. */
  actions?: ReactNode;
  /** A form or one record reads best narrow; lists, maps and tables want width. */
  width?: keyof typeof WIDTHS;
  children: ReactNode;
}>;

export function Page({ title, lead, actions, width = "wide", children }: PageProps) {
  return (
    <main
      id="main"
      className={classes("mx-auto flex w-full flex-1 flex-col gap-6 px-4 py-5 md:px-8 md:py-8", WIDTHS[width])}
    >
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl">{title}</h1>
          {lead ? <p className="mt-1 text-ink-soft">{lead}</p> : null}
        </div>
        {actions}
      </header>
      {children}
    </main>
  );
}
