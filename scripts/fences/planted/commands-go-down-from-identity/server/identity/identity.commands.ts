import { claim } from "@/server/surplus/surplus.commands";
export const signIn = claim;
