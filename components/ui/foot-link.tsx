import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type FootLinkProps = Readonly<{ href: string; icon: LucideIcon; children: ReactNode }>;

/** A way to elsewhere at the foot of every screen. */
export function FootLink({ href, icon: Icon, children }: FootLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="mr-6 inline-flex min-h-12 items-center gap-2 rounded-control font-semibold text-ink-soft hover:text-ink"
    >
      <Icon aria-hidden size={20} className="shrink-0" />
      {children}
    </Link>
  );
}
