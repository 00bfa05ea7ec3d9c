import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Kawung } from "@/components/ui/kawung";

type EmptyStateProps = Readonly<{
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the page, so its title is the page's. */
  alone?: boolean;
}>;

export function EmptyState({ icon: Icon, title, children, action, alone = false }: EmptyStateProps) {
  const Title = alone ? "h1" : "p";
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="relative h-24 border-b border-line bg-sunken">
        <Kawung className="absolute inset-0" />
        <span className="absolute -bottom-7 left-1/2 grid size-14 -translate-x-1/2 place-items-center rounded-full border border-line bg-surface text-leaf">
          <Icon aria-hidden size={26} />
        </span>
      </div>
      <div className="flex flex-col items-center gap-2 px-6 pt-10 pb-6 text-center">
        <Title className="text-lg font-bold text-balance">{title}</Title>
        {children ? <div className="max-w-sm text-ink-soft">{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
