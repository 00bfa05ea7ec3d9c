import { reasons } from "@/server/kernel/failure";

export const peopleReasons = reasons("people", {
  unknown: "missing",
  notYourself: "conflict",
  lastAdmin: "conflict",
  alreadyDone: "conflict",
});
