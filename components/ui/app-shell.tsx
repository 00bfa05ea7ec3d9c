import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { classes } from "@/components/ui/classes";
import { type NavItem, NavLinks } from "@/components/ui/nav-link";
import { Wordmark } from "@/components/ui/wordmark";

type AppShellProps = Readonly<{
  /** Where the wordmark leads. */
  home: string;
  /** "Lewati ke isi" */
  skipLabel: string;
  nav?: ReadonlyArray<NavItem>;
  /** "Menu utama" */
  navLabel?: string;
  languageSwitch: ReactNode;
  /** Sign-out, or a way in. */
  account?: ReactNode;
  /** Under the page: help. */
  footer?: ReactNode;
  children: ReactNode;
}>;

/** The frame of every signed-in screen: brand above, navigation under the thumb, in the bar where there is room. */
export function AppShell({
  home,
  skipLabel,
  nav = [],
  navLabel = "",
  languageSwitch,
  account,
  footer,
  children,
}: AppShellProps) {
  return (
    <div
      className={classes(
        "flex min-h-dvh flex-col",
        nav.length > 0 && "pb-[calc(5rem+env(safe-area-inset-bottom))] md:pb-0",
      )}
    >
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:z-30 focus:bg-surface focus:p-4 focus:font-semibold"
      >
        {skipLabel}
      </a>
      <header className="top-0 z-10 border-b border-line bg-surface min-[20rem]:sticky">
        <div className="mx-auto flex min-h-16 w-full max-w-7xl items-center gap-2 px-4 max-[20rem]:flex-wrap md:gap-6 md:px-8">
          <AppLink href={home} className="flex min-h-12 min-w-12 items-center rounded-control">
            <Wordmark compact={Boolean(account)} />
          </AppLink>
          {nav.length > 0 ? <NavLinks items={nav} label={navLabel} /> : null}
          <div className="ml-auto flex items-center gap-1 whitespace-nowrap max-[20rem]:flex-wrap max-sm:[&_button]:px-2">
            {languageSwitch}
            {account}
          </div>
        </div>
      </header>
      {children}
      {footer ? (
        <footer className="mx-auto flex w-full max-w-7xl flex-wrap gap-x-6 px-4 pb-4 md:px-8">{footer}</footer>
      ) : null}
    </div>
  );
}
