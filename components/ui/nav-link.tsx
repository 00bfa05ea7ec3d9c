"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

/** Labels of nine letters or fewer stay whole under the thumb at 360 px, five beside each other. The main one is what people come for. */
export type NavItem = Readonly<{
  href: string;
  label: string;
  icon: ReactNode;
  count?: number;
  isMain?: boolean;
  /** The path whose pages it stands for, where that is not its own. */
  standsFor?: string;
}>;

const reachOf = ({ href, standsFor = href }: NavItem) => standsFor;
const isHere = (pathname: string, item: NavItem) => pathname === item.href || pathname.startsWith(`${reachOf(item)}/`);

/** The likeliest next pages: their shapes are fetched at once. Among items that all match, the longest path is the current one, and of equals the last. */
export function NavLinks({ items, label }: Readonly<{ items: ReadonlyArray<NavItem>; label: string }>) {
  const pathname = usePathname();
  const current = items
    .filter((item) => isHere(pathname, item))
    .sort((one, other) => reachOf(one).length - reachOf(other).length)
    .at(-1)?.href;
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t max-[20rem]:static max-[20rem]:order-last max-[20rem]:w-full max-[20rem]:flex-wrap max-[20rem]:border-0 border-line bg-surface pb-[env(safe-area-inset-bottom)] md:static md:gap-1 md:border-0 md:bg-transparent md:pb-0"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.href === current ? "page" : undefined}
          className={classes(
            "relative flex min-h-16 min-w-0 flex-1 flex-col max-[20rem]:basis-2/5 items-center justify-center gap-1 px-0.5 text-sm font-semibold transition-colors md:min-h-12 md:flex-none md:flex-row md:gap-2 md:rounded-control md:px-3 md:text-base",
            toneOf(item, current),
          )}
        >
          <span
            className={classes(
              "relative rounded-full px-4 py-0.5 md:bg-transparent md:p-0",
              item.isMain ? "bg-leaf text-on-leaf" : item.href === current && "bg-leaf-soft",
            )}
          >
            {item.icon}
            {item.count ? <Count value={item.count} place="absolute -top-1.5 right-0 md:hidden" /> : null}
          </span>
          <span className="max-w-full truncate">{item.label}</span>
          {item.count ? <Count value={item.count} place="hidden md:grid" /> : null}
        </Link>
      ))}
    </nav>
  );
}

function toneOf({ href, isMain }: NavItem, current: string | undefined): string {
  if (isMain) return "text-leaf-ink md:bg-leaf md:text-on-leaf md:hover:bg-leaf-deep";
  return href === current ? "text-leaf-ink md:bg-leaf-soft" : "text-ink-soft hover:text-ink";
}

function Count({ value, place }: { value: number; place: string }) {
  return (
    <span
      className={classes(
        "grid h-5 min-w-5 place-items-center rounded-full bg-turmeric px-1 text-sm leading-none font-bold text-on-turmeric",
        place,
      )}
    >
      {Math.min(value, 99)}
    </span>
  );
}
