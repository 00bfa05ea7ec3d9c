import { four } from "@/server/surplus/four";
export const three = four;
