import { LOT_STATES } from "@/server/surplus/surplus.contract";

export const card = LOT_STATES;
