import { reasons } from "@/server/kernel/failure";

export const photoReasons = reasons("photo", {
  unknown: "missing",
  notAPhoto: "invalid",
  unreadable: "invalid",
  tooMany: "limited",
  storageDown: "unavailable",
});
