import {
  CircleCheck,
  CircleX,
  Clock,
  HandCoins,
  LockKeyhole,
  type LucideIcon,
  Scale,
  Truck,
  Undo2,
} from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { Tone } from "@/components/ui/tone";
import type { EscrowState } from "@/server/escrow/escrow.reasons";

const look = (icon: LucideIcon, tone: Tone): StateLook => ({ icon, tone });

/** How each state of money looks. */
export const escrowLooks: Readonly<Record<EscrowState, StateLook>> = {
  PENDING: look(Clock, "turmeric"),
  LOCKED: look(LockKeyhole, "leaf"),
  PICKUP_IN_PROGRESS: look(Truck, "leaf"),
  DELIVERY_IN_PROGRESS: look(Truck, "leaf"),
  CONFIRMED_PENDING_RELEASE: look(HandCoins, "leaf"),
  DISPUTED: look(Scale, "chili"),
  CLOSED: look(CircleCheck, "neutral"),
  REFUNDED: look(Undo2, "sky"),
  CANCELLED: look(CircleX, "neutral"),
};
