import { reasons } from "@/server/kernel/failure";

export const factorReasons = reasons("factor", {
  wrong: "unauthenticated",
  alreadyOn: "conflict",
  notStarted: "conflict",
  required: "conflict",
  lockedOut: "limited",
});
