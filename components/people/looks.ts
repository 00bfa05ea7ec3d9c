import { Ban, CircleCheck, UserX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { PersonState } from "@/server/identity/people.contract";

export const personLooks: Readonly<Record<PersonState, StateLook>> = {
  active: { icon: CircleCheck, tone: "leaf" },
  suspended: { icon: Ban, tone: "chili" },
  erased: { icon: UserX, tone: "neutral" },
};
