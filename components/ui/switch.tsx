import { classes } from "@/components/ui/classes";

type SwitchProps = Readonly<{
  /** What stands above it. */
  label: string;
  /** The whole of what it switches, for those who hear it alone. */
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}>;

/** On or off at once; the knob's place says it without colour. */
export function Switch({ label, name, checked, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={name}
      onClick={() => onChange(!checked)}
      className="flex min-h-14 cursor-pointer flex-col items-start justify-center gap-1 rounded-control text-sm"
    >
      <span className={checked ? "font-semibold" : "text-ink-soft"}>{label}</span>
      <span
        className={classes(
          "relative h-7 w-12 shrink-0 rounded-full border transition-colors",
          checked ? "border-leaf bg-leaf" : "border-line-strong bg-sunken",
        )}
      >
        <span
          className={classes(
            "absolute top-1/2 size-5 -translate-y-1/2 rounded-full transition-[left]",
            checked ? "left-[1.55rem] bg-on-leaf" : "left-[0.2rem] bg-ink-soft",
          )}
        />
      </span>
    </button>
  );
}
