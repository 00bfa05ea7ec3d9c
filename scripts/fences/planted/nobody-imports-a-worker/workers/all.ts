import { matcher } from "@/workers/matcher";
export const all = matcher;
