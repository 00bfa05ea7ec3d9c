import { claim } from "@/server/surplus/surplus.commands";
export const relay = claim;
