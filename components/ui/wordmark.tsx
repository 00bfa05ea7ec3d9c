/** A leaf folded into a clock: what is kept, and until when. */
export function Mark({ size = 32 }: Readonly<{ size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden role="presentation" className="shrink-0">
      <path
        d="M16 3a13 13 0 1 1-9.2 3.8"
        fill="none"
        strokeWidth="3.2"
        strokeLinecap="round"
        className="stroke-turmeric"
      />
      <path d="M9.5 21.8C8 14.4 13 9.4 22.6 9.6c.6 8.900-4.100 14.300-11.300 13.200z" className="fill-leaf" />
      <path d="M10 23.500 17.600 15" fill="none" strokeWidth="1.800" strokeLinecap="round" className="stroke-surface" />
    </svg>
  );
}

/** `compact` leaves the name to screen readers where a phone's bar has more to hold. */
export function Wordmark({ compact = false }: Readonly<{ compact?: boolean }>) {
  return (
    <span className="inline-flex items-center gap-2 text-lg leading-none font-extrabold tracking-tight min-[20rem]:whitespace-nowrap">
      <Mark />
      <span className={compact ? "max-sm:sr-only" : undefined}>
        Pahlawan<span className="text-leaf"> Pangan</span>
      </span>
    </span>
  );
}
