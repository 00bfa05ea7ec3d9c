import { Info, LoaderCircle, type LucideIcon } from "lucide-react";
import { type MouseEventHandler, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "@/components/ui/button-styles";
import { classes } from "@/components/ui/classes";

export type ButtonProps = Readonly<{
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  /** Its words begin where the text above begins: for a quiet one on a line of its own. */
  flush?: boolean;
  icon?: LucideIcon;
  type?: "button" | "submit";
  /** Work is under way: the button keeps its focus and ignores further presses. */
  pending?: boolean;
  /** Why it cannot be pressed; null or absent when it can. */
  reason?: string | null;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  name?: string;
  value?: string;
  "aria-label"?: string;
  /** What it opens and closes. */
  expands?: Readonly<{ id: string; open: boolean }>;
}>;

export function Button(props: ButtonProps) {
  const { children, variant = "primary", size = "medium", wide = false, icon: Icon, pending = false, reason } = props;
  const look = { variant, size, wide, flush: props.flush ?? false, off: Boolean(reason) };
  const reasonId = useId();
  return (
    <div className={classes("flex flex-col gap-1.5", wide ? "w-full" : "w-fit items-start")}>
      <button
        // A submit button in flight must not send the form a second time.
        type={pending ? "button" : (props.type ?? "button")}
        name={props.name}
        value={props.value}
        disabled={Boolean(reason)}
        aria-label={props["aria-label"]}
        aria-expanded={props.expands?.open}
        aria-controls={props.expands?.id}
        aria-disabled={pending || undefined}
        aria-busy={pending || undefined}
        aria-describedby={reason ? reasonId : undefined}
        onClick={pending ? undefined : props.onClick}
        className={buttonClasses(look)}
      >
        {pending ? (
          <LoaderCircle aria-hidden size={20} className="shrink-0 animate-spin motion-reduce:hidden" />
        ) : (
          Icon && <Icon aria-hidden size={20} className="shrink-0" />
        )}
        <span>{children}</span>
      </button>
      {reason ? (
        <p id={reasonId} className="flex items-start gap-1.5 text-sm text-ink-soft">
          <Info aria-hidden size={16} className="mt-0.5 shrink-0" />
          {reason}
        </p>
      ) : null}
    </div>
  );
}
