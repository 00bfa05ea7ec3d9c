import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { SOFT, type Tone } from "@/components/ui/tone";

export type NoticeKind = "info" | "success" | "attention" | "danger";

const LOOKS: Readonly<Record<NoticeKind, { tone: Tone; icon: LucideIcon }>> = {
  info: { tone: "sky", icon: Info },
  success: { tone: "leaf", icon: CircleCheck },
  attention: { tone: "turmeric", icon: TriangleAlert },
  danger: { tone: "chili", icon: OctagonAlert },
};

type NoticeProps = Readonly<{ kind?: NoticeKind; title?: string; children?: ReactNode; action?: ReactNode }>;

/** What must be read, in the place where it matters; danger interrupts a screen reader, the rest waits. */
export function Notice({ kind = "info", title, children, action }: NoticeProps) {
  const { tone, icon: Icon } = LOOKS[kind];
  return (
    <div
      role={kind === "danger" ? "alert" : "status"}
      className={classes(
        "flex gap-3 rounded-card p-4 max-[20rem]:flex-col max-[20rem]:gap-1 max-[20rem]:p-3",
        SOFT[tone],
      )}
    >
      <Icon aria-hidden size={22} className="mt-px shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? <p className="font-bold">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className="mt-2">{action}</div> : null}
      </div>
    </div>
  );
}
