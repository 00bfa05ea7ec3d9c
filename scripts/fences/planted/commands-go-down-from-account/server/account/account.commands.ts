import { post } from "@/server/surplus/surplus.commands";
export const transfer = post;
