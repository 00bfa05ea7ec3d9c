import { CircleX, Clock } from "lucide-react";
import { classes } from "@/components/ui/classes";
import { type ClockTone, clockTone, minutesUntil } from "@/components/ui/clock-tone";

const SIZES = { small: 40, medium: 56, large: 88 } as const;
const RADIUS = 20;
const AROUND = 2 * Math.PI * RADIUS;

const INK: Readonly<Record<ClockTone, string>> = {
  leaf: "text-leaf",
  turmeric: "text-turmeric",
  chili: "text-chili",
  over: "text-line-strong",
};

type ClockRingProps = Readonly<{
  safeUntil: Date | string;
  now: Date | string;
  /** "aman sampai 21.40 WIB" */
  label: string;
  /** A second, softer line: "48 menit lagi". */
  detail?: string;
  size?: keyof typeof SIZES;
  /** Minutes that a full ring stands for. */
  fullMinutes?: number;
}>;

/** The clock of the house: a ring that empties, with its time in words beside it. */
export function ClockRing({ safeUntil, now, label, detail, size = "medium", fullMinutes = 240 }: ClockRingProps) {
  const minutes = minutesUntil(safeUntil, now);
  const tone = clockTone(minutes);
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Ring
        minutes={minutes}
        tone={tone}
        pixels={SIZES[size]}
        share={Math.max(0, Math.min(1, minutes / fullMinutes))}
      />
      <div className="min-w-0">
        <p
          className={classes(
            "font-semibold",
            size === "large" ? "text-xl" : "text-base",
            tone === "chili" && "text-chili-ink",
          )}
        >
          {label}
        </p>
        {detail ? <p className="text-sm text-ink-soft">{detail}</p> : null}
      </div>
    </div>
  );
}

function Ring({ minutes, tone, pixels, share }: { minutes: number; tone: ClockTone; pixels: number; share: number }) {
  const Icon = tone === "over" ? CircleX : Clock;
  return (
    <span className={classes("relative grid shrink-0 place-items-center", INK[tone])} aria-hidden>
      <svg width={pixels} height={pixels} viewBox="0 0 48 48" role="presentation">
        <circle cx="24" cy="24" r={RADIUS} fill="none" strokeWidth="5" className="stroke-line" />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          fill="none"
          stroke="currentColor"
          strokeWidth="5"
          strokeLinecap="round"
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 24 24)"
          visibility={share > 0 ? "visible" : "hidden"}
        />
      </svg>
      <span className={classes("absolute font-bold text-ink", pixels > 60 ? "text-xl" : "text-sm")}>
        {tone === "turmeric" || tone === "chili" ? `${minutes}′` : <Icon size={pixels > 60 ? 28 : 18} />}
      </span>
    </span>
  );
}
