import { reactions } from "@/server/reactions";
export const claim = reactions;
