import { two } from "@/server/matching/two";
export const one = two;
