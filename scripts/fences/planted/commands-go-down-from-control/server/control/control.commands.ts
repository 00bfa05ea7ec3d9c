import { post } from "@/server/surplus/surplus.commands";
export const touch = post;
