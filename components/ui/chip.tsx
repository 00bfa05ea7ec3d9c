import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { SOFT, type Tone } from "@/components/ui/tone";

type ChipProps = Readonly<{ children: ReactNode; icon?: LucideIcon; tone?: Tone }>;

/** A small fact or the state of a thing; a coloured one needs its icon, for colour never speaks alone. */
export function Chip({ children, icon: Icon, tone = "neutral" }: ChipProps) {
  return (
    <span
      className={classes(
        "inline-flex min-h-7 w-fit items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold",
        SOFT[tone],
      )}
    >
      {Icon ? <Icon aria-hidden size={16} strokeWidth={2.25} className="shrink-0" /> : null}
      {children}
    </span>
  );
}
