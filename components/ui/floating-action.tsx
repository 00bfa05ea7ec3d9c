import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";

type FloatingActionProps = Readonly<{ href: string; icon: LucideIcon; children: ReactNode }>;

/** The one thing to do here, under the thumb; it clears the phone's bottom navigation. */
export function FloatingAction({ href, icon: Icon, children }: FloatingActionProps) {
  return (
    <AppLink
      href={href}
      className="fixed right-4 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-20 inline-flex min-h-14 items-center gap-2 rounded-full bg-leaf px-6 text-lg font-bold text-on-leaf shadow-float transition-colors hover:bg-leaf-deep md:right-8 md:bottom-8"
    >
      <Icon aria-hidden size={22} />
      {children}
    </AppLink>
  );
}
