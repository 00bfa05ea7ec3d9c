import { reasons } from "@/server/kernel/failure";

/** Where a sale stands: at its list price, falling, or over and given away. */
export const PHASES = ["list", "auction", "free"] as const;
export type Phase = (typeof PHASES)[number];

/** Where the money of a purchase stands. */
export const PURCHASE_STATES = ["reserved", "paid", "cancelled", "refunded"] as const;
export type PurchaseState = (typeof PURCHASE_STATES)[number];

/** How a purchase is paid. */
export const PAYMENTS = ["at_pickup", "escrow"] as const;
export type Payment = (typeof PAYMENTS)[number];

/** What an outlet does with a posting that names no price: give it away, ask a share of the menu's price, or a fixed price. */
export const DEFAULT_PRICES = ["none", "share", "fixed"] as const;
export type DefaultPrice = (typeof DEFAULT_PRICES)[number];

export const ENTRY_STATES = ["waiting", "won", "lost"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const marketReasons = reasons("market", {
  /** No such lot is or was for sale. */
  unknown: "missing",
  /** The price rose above what the buyer saw: nothing was bought. `{ priceRupiah }` */
  priceChanged: "conflict",
  /** The sale is over. */
  closed: "conflict",
  /** Not enough is left. `{ unitsLeft }` */
  soldOut: "conflict",
  /** More than one person may buy of one lot. `{ units }` are still allowed */
  tooManyOfLot: "invalid",
  /** More than one person may buy in a day. `{ units }` are still allowed */
  tooManyToday: "limited",
  /** An outlet does not buy from itself. */
  ownLot: "forbidden",
  /** A price never rises. `{ priceRupiah }` */
  priceRises: "conflict",
  unknownPurchase: "missing",
  /** Collected, given back or over. `{ state }` */
  purchaseOver: "conflict",
  unknownDraw: "missing",
  /** The person already takes part in the draw for this lot. */
  alreadyEntered: "conflict",
});
