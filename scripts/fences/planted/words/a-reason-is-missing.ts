import type { Text } from "@/server/kernel/text";
import type { pickupReasons } from "@/server/handover/handover.reasons";

export const texts: Readonly<Record<keyof typeof pickupReasons, Text>> = {};
