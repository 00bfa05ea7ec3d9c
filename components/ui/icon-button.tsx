import type { LucideIcon } from "lucide-react";
import type { MouseEventHandler } from "react";

type IconButtonProps = Readonly<{
  icon: LucideIcon;
  label: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  type?: "button" | "submit";
}>;

export function IconButton({ icon: Icon, label, onClick, type = "button" }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-12 shrink-0 cursor-pointer place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      <Icon aria-hidden size={22} />
    </button>
  );
}
