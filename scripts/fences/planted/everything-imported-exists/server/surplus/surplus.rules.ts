import { gone } from "@/server/surplus/gone.rules";
export const rule = gone;
