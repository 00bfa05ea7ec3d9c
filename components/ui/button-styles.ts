import { classes } from "@/components/ui/classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "medium" | "large";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "bg-leaf text-on-leaf hover:bg-leaf-deep",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-leaf-ink hover:bg-leaf-soft",
  danger: "border border-chili bg-surface text-chili-ink hover:bg-chili-soft",
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  medium: "min-h-12 px-5 text-base max-[20rem]:px-2",
  large: "min-h-14 px-6 text-lg max-[20rem]:px-2",
};

const OFF = "border border-line bg-sunken text-ink-soft";

/** A quiet button that begins a line: its words stand under the words above, its press reaches out beyond them. */
const FLUSH: Readonly<Record<ButtonSize, string>> = {
  medium: "-ml-5 max-[20rem]:-ml-2",
  large: "-ml-6 max-[20rem]:-ml-2",
};

type Looks = Readonly<{ variant: ButtonVariant; size: ButtonSize; wide: boolean; flush?: boolean; off?: boolean }>;

export function buttonClasses({ variant, size, wide, flush = false, off = false }: Looks): string {
  return classes(
    "inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold transition-colors",
    SIZES[size],
    wide && "w-full",
    flush && FLUSH[size],
    off ? OFF : classes(VARIANTS[variant], "cursor-pointer active:translate-y-px"),
  );
}
