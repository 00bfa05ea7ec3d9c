import { reasons } from "@/server/kernel/failure";

export const menuReasons = reasons("menu", {
  unknown: "missing",
  changed: "conflict",
  nameTaken: "conflict",
  full: "conflict",
  notEmpty: "conflict",
});
