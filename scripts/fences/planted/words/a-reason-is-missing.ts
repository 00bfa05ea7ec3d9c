import type { Text } from "@/server/kernel/text";
import type { pickupReasons } from "@/server/handover/handover.contract";

export const texts: Readonly<Record<keyof typeof pickupReasons, Text>> = {};
