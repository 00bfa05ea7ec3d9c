import { propose } from "@/server/matching/matching.commands";
export const judge = propose;
