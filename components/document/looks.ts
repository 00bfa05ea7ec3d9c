import { CalendarClock, CalendarX, CircleCheck, CircleSlash, Clock, OctagonX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { Standing } from "@/server/document/document.reasons";

export const standingLooks: Readonly<Record<Standing, StateLook>> = {
  waiting: { icon: Clock, tone: "turmeric" },
  refused: { icon: OctagonX, tone: "chili" },
  replaced: { icon: CircleSlash, tone: "neutral" },
  valid: { icon: CircleCheck, tone: "leaf" },
  ending: { icon: CalendarClock, tone: "turmeric" },
  expired: { icon: CalendarX, tone: "chili" },
};
