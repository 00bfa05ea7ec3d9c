import { reasons } from "@/server/kernel/failure";

export const receiptReasons = reasons("receipt", {
  unknown: "missing",
  notPaid: "conflict",
  unknownMonth: "missing",
  monthToCome: "invalid",
});
