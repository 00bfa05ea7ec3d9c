/** The box of every control that is typed into. */
export const CONTROL =
  "min-h-12 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3.5 py-2.5 text-base text-ink transition-colors placeholder:text-ink-soft hover:border-ink-soft aria-invalid:border-2 aria-invalid:border-chili disabled:border-line disabled:bg-sunken disabled:text-ink-soft";
