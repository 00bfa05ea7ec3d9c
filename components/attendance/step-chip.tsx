"use client";

import {
  BellRing,
  CircleCheck,
  CircleMinus,
  CirclePause,
  type LucideIcon,
  TriangleAlert,
  UserSearch,
} from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { Chip } from "@/components/ui/chip";
import type { Decision, Step } from "@/server/attendance/attendance.reasons";
import { decisionText, stepText } from "@/server/attendance/attendance.text";

const ICONS: Readonly<Record<Step | Decision, LucideIcon>> = {
  reminder: BellRing,
  warning: TriangleAlert,
  pause: CirclePause,
  review: UserSearch,
  waived: CircleCheck,
  upheld: CircleMinus,
};

type StepChipProps = Readonly<{ step: Step; decision?: Decision | null }>;

/** The rung of the ladder, or what an admin made of it. */
export function StepChip({ step, decision = null }: StepChipProps) {
  const say = useText();
  return (
    <Chip icon={ICONS[decision ?? step]} tone={decision === "waived" ? "leaf" : "turmeric"}>
      {say(decision ? decisionText[decision] : stepText[step])}
    </Chip>
  );
}
