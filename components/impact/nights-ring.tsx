import { classes } from "@/components/ui/classes";

const RADIUS = 86;
const GAP_DEGREES = 5;
const THINNEST = 3;
const THICKEST = 20;

type NightsRingProps = Readonly<{ values: readonly number[] }>;

const point = (degrees: number) => {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return `${(100 + RADIUS * Math.cos(radians)).toFixed(2)} ${(100 + RADIUS * Math.sin(radians)).toFixed(2)}`;
};

/** One arc a night, thicker where more food found its way; the last one is tonight. Its words stand inside it. */
export function NightsRing({ values }: NightsRingProps) {
  const most = Math.max(1, ...values);
  const step = 360 / values.length;
  return (
    <svg viewBox="0 0 200 200" aria-hidden role="presentation" className="absolute inset-0 size-full">
      {values.map((value, night) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a night is its place in the ring.
          key={night}
          d={`M${point(night * step + GAP_DEGREES / 2)}A${RADIUS} ${RADIUS} 0 0 1 ${point((night + 1) * step - GAP_DEGREES / 2)}`}
          fill="none"
          strokeWidth={value === 0 ? THINNEST : THINNEST + 2 + (value / most) * (THICKEST - THINNEST - 2)}
          className={classes(
            value === 0 ? "stroke-line" : night === values.length - 1 ? "stroke-turmeric" : "stroke-leaf",
          )}
        />
      ))}
    </svg>
  );
}
