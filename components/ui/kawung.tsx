import { useId } from "react";
import { classes } from "@/components/ui/classes";

const PETALS = [45, 135, 225, 315];

/** The one ornament: a quiet kawung in lines, for empty states, the sign-in page and statements. */
export function Kawung({ className }: Readonly<{ className?: string }>) {
  const id = useId();
  return (
    <svg aria-hidden className={classes("text-line", className)} width="100%" height="100%">
      <defs>
        <pattern id={id} width="56" height="56" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
            {PETALS.map((turn) => (
              <g key={turn} transform={`rotate(${turn} 28 28)`}>
                <ellipse cx="47" cy="28" rx="15" ry="9" />
                <path d="M41 28h12" />
              </g>
            ))}
            <path d="M28 24l4 4-4 4-4-4zM0-4l4 4-4 4-4-4zM56-4l4 4-4 4-4-4zM0 52l4 4-4 4-4-4zM56 52l4 4-4 4-4-4z" />
            <path d="M28 6v8M24 10h8M28 42v8M24 46h8M6 28h8M10 24v8M42 28h8M46 24v8" opacity=".7" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
