import { reasons } from "@/server/kernel/failure";

export const accountReasons = reasons("account", {
  overdrawn: "conflict",
  otherTransfer: "conflict",
});
