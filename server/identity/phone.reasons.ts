import { reasons } from "@/server/kernel/failure";

export const phoneReasons = reasons("phone", { none: "conflict", wrongCode: "invalid" });
