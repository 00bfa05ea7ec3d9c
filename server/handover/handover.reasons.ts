import { reasons } from "@/server/kernel/failure";

export const pickupReasons = reasons("pickup", {
  unknown: "missing",
  notHolding: "forbidden",
  tooManyWrongCodes: "limited",
  closed: "conflict",
  expired: "conflict",
  moreThanHeld: "invalid",
  nothingCounted: "invalid",
  weightMissing: "invalid",
  weightUnlikely: "invalid",
  weightNotAsked: "invalid",
});
