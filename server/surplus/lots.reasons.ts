import { reasons } from "@/server/kernel/failure";

/** The most days one look at every kitchen's lots may span. */
export const MOST_DAYS = 92;

export const lotsReasons = reasons("lots", { badSpan: "invalid" });
