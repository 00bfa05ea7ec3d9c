import { surplus } from "@/db/schema/surplus";
export const find = surplus;
