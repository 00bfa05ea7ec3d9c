import { reasons } from "@/server/kernel/failure";

export const keyReasons = reasons("key", { unknown: "missing", alreadyRevoked: "conflict", tooMany: "conflict" });
