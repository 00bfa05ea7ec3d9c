import { every } from "@/workers/runtime/every";
export const sweeps = every;
