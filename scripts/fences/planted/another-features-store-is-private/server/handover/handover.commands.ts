import { find } from "@/server/surplus/surplus.store";
export const verify = find;
