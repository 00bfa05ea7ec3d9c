import { CircleCheck, CircleSlash, Clock, OctagonX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { RequestState } from "@/server/privacy/privacy.reasons";

export const requestLooks: Readonly<Record<RequestState, StateLook>> = {
  open: { icon: Clock, tone: "turmeric" },
  done: { icon: CircleCheck, tone: "leaf" },
  refused: { icon: OctagonX, tone: "chili" },
  ended: { icon: CircleSlash, tone: "neutral" },
};
