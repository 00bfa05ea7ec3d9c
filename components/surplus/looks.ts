import { Ban, Bike, CircleCheck, CircleDot, CircleX, HandHeart, Hourglass, Tag, Timer, Undo2 } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { ClaimState, LotState } from "@/server/surplus/surplus.contract";
import type { LotSign } from "@/server/surplus/surplus.text";

export const lotLooks: Readonly<Record<LotSign, StateLook>> = {
  scheduled: { icon: Timer, tone: "neutral" },
  open: { icon: CircleDot, tone: "leaf" },
  offered: { icon: Hourglass, tone: "turmeric" },
  on_sale: { icon: Tag, tone: "turmeric" },
  claimed: { icon: HandHeart, tone: "sky" },
  completed: { icon: CircleCheck, tone: "leaf" },
  expired: { icon: CircleX, tone: "chili" },
  withdrawn: { icon: Undo2, tone: "neutral" },
};

export const claimLooks: Readonly<Record<ClaimState, StateLook>> = {
  held: { icon: Bike, tone: "sky" },
  completed: { icon: CircleCheck, tone: "leaf" },
  cancelled: { icon: Ban, tone: "neutral" },
  expired: { icon: CircleX, tone: "chili" },
};

/** The sign a lot shows: open, for sale, or being offered to someone right now. */
export function signOf(
  { state, isOffered }: Readonly<{ state: LotState; isOffered: boolean }>,
  isOnSale = false,
): LotSign {
  if (state !== "open") return state;
  if (isOnSale) return "on_sale";
  return isOffered ? "offered" : state;
}
