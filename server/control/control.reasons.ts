import { reasons } from "@/server/kernel/failure";

/** What an admin can switch off while the product runs. */
export const SWITCHES = ["registration", "waiting_list", "purchases"] as const;
export type SwitchName = (typeof SWITCHES)[number];

export const controlReasons = reasons("control", {
  registrationClosed: "conflict",
  waitingListClosed: "conflict",
  purchasesClosed: "conflict",
  outOfBounds: "invalid",
});
