import {
  Apple,
  Ban,
  Bike,
  CakeSlice,
  CircleCheck,
  CircleDot,
  CircleX,
  CookingPot,
  Flame,
  HandHeart,
  Hourglass,
  type LucideIcon,
  Package,
  Refrigerator,
  Salad,
  Snowflake,
  Thermometer,
  Timer,
  Undo2,
} from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { Category, Storage } from "@/server/kernel/food";
import type { ClaimState, LotState } from "@/server/surplus/surplus.contract";

export const lotLooks: Readonly<Record<LotState | "offered", StateLook>> = {
  scheduled: { icon: Timer, tone: "neutral" },
  open: { icon: CircleDot, tone: "leaf" },
  offered: { icon: Hourglass, tone: "turmeric" },
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

export const categoryIcons: Readonly<Record<Category, LucideIcon>> = {
  cooked: CookingPot,
  bakery: CakeSlice,
  cut_fruit: Salad,
  produce: Apple,
  packaged: Package,
};

export const storageIcons: Readonly<Record<Storage, LucideIcon>> = {
  hot: Flame,
  ambient: Thermometer,
  chilled: Refrigerator,
  frozen: Snowflake,
};

/** The sign a lot shows: open, or being offered to someone right now. */
export const signOf = ({
  state,
  isOffered,
}: Readonly<{ state: LotState; isOffered: boolean }>): LotState | "offered" =>
  state === "open" && isOffered ? "offered" : state;
