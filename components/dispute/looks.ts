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

export const DISPUTE_ICON: LucideIcon = Scale;
