import type { Role } from "@/server/kernel/actor";
import { reasons } from "@/server/kernel/failure";

/** Roles that are held at an organisation. */
export const HOUSE_ROLES = ["provider", "ngo", "courier", "sponsor"] as const satisfies readonly Role[];
export type HouseRole = (typeof HOUSE_ROLES)[number];

export const peopleReasons = reasons("people", {
  unknown: "missing",
  notYourself: "conflict",
  lastAdmin: "conflict",
  alreadyDone: "conflict",
});
