import { claimNow } from "@/server/surplus/surplus.text";
export const Button = claimNow;
