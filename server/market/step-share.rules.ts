import type { SurplusId } from "@/server/kernel/id";

/** Where in its minute a lot's price is announced, 0–1: even over lots, always the same for one. */
export const stepShare = (id: SurplusId): number => Number.parseInt(id.slice(-4), 16) / 0x1_0000;
