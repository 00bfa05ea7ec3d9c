import type { LucideIcon } from "lucide-react";
import type { MouseEventHandler } from "react";

type IconButtonProps = Readonly<{
  icon: LucideIcon;
  label: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  type?: "button" | "submit";
  /** Has nothing to do here, such as moving up what is first; it keeps its focus. */
  disabled?: boolean;
}>;

export function IconButton({ icon: Icon, label, onClick, type = "button", disabled = false }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className="grid size-12 shrink-0 cursor-pointer place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-disabled:cursor-default aria-disabled:text-line-strong aria-disabled:hover:bg-transparent"
    >
      <Icon aria-hidden size={22} />
    </button>
  );
}
