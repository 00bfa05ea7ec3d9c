import { count } from "@/server/impact/impact.commands";
export const tell = count;
