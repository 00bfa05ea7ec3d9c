import { a } from "@/server/surplus/surplus.rules";
export const b = () => a;
