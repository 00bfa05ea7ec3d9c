import { CircleCheck, Gavel, Hourglass, type LucideIcon, Scale, UserCheck } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { DisputeState } from "@/server/dispute/dispute.reasons";

export const disputeLooks: Readonly<Record<DisputeState, StateLook>> = {
  open: { icon: Hourglass, tone: "turmeric" },
  proposed: { icon: UserCheck, tone: "turmeric" },
  decided: { icon: Gavel, tone: "sky" },
  appealed: { icon: Scale, tone: "turmeric" },
  reproposed: { icon: UserCheck, tone: "turmeric" },
  closed: { icon: CircleCheck, tone: "leaf" },
};

/** Where the disputes of a side are at home: a kitchen, a recipient, a buyer. */
export type Home = "/dapur" | "/jemput" | "/pasar";

export const DISPUTE_ICON: LucideIcon = Scale;
