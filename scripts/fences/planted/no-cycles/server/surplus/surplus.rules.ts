import { b } from "@/server/surplus/surplus.text";
export const a = () => b;
