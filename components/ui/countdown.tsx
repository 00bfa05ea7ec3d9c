import { Timer } from "lucide-react";
import { classes } from "@/components/ui/classes";

type CountdownProps = Readonly<{
  /** "4.05" */
  remaining: string;
  /** From 1 (all of it) to 0. */
  share: number;
  /** "untuk menjawab" */
  label: string;
}>;

const LAST_SHARE = 0.2;

/** A short deadline to answer: time in digits, and a line that runs out. */
export function Countdown({ remaining, share, label }: CountdownProps) {
  const last = share <= LAST_SHARE;
  const width = Math.max(0, Math.min(1, share)) * 100;
  return (
    <div className="flex flex-col gap-1.5">
      <p
        role="timer"
        className={classes("flex items-center gap-1.5 text-sm", last ? "text-chili-ink" : "text-ink-soft")}
      >
        <Timer aria-hidden size={18} />
        <span className={classes("text-lg font-bold", !last && "text-ink")}>{remaining}</span>
        {label}
      </p>
      <svg aria-hidden width="100%" height="6" className={last ? "text-chili" : "text-leaf"}>
        <rect width="100%" height="6" rx="3" className="fill-line" />
        <rect width={`${width}%`} height="6" rx="3" fill="currentColor" />
      </svg>
    </div>
  );
}
