import type { RegionId, TransferId } from "@/server/kernel/id";

/** What is counted on the books. */
export type Unit = "rupiah" | "points" | "token";

/**
 * What an account is. Those in rupiah mirror what the payment provider holds, never the platform:
 * what a buyer brought and took back, what is held for a purchase, what was released to a kitchen.
 */
export const ACCOUNT_KINDS = {
  buyer_at_gateway: { unit: "rupiah", mayOverdraw: true },
  held_at_gateway: { unit: "rupiah", mayOverdraw: false },
  kitchen_at_gateway: { unit: "rupiah", mayOverdraw: false },
  points_source: { unit: "points", mayOverdraw: true },
  points_earned: { unit: "points", mayOverdraw: false },
  token_source: { unit: "token", mayOverdraw: true },
  token_held: { unit: "token", mayOverdraw: false },
} as const satisfies Record<string, Readonly<{ unit: Unit; mayOverdraw: boolean }>>;
export type AccountKind = keyof typeof ACCOUNT_KINDS;

/** Whose account it is: a person, an escrow or an organisation; EVERYBODY for a source. */
export type AccountOf = Readonly<{ kind: AccountKind; ownerId: string }>;
export const EVERYBODY = "00000000-0000-0000-0000-000000000000";

export const TRANSFER_STATES = ["pending", "posted", "voided"] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** An amount to move, known by its key: whole, 1 to 10¹⁵ of the accounts' unit. */
export type TransferWish = Readonly<{
  key: string;
  regionId: RegionId;
  from: AccountOf;
  to: AccountOf;
  amount: bigint;
  /** Pending holds it back until it is settled. */
  state: "pending" | "posted";
}>;
export type TransferFacts = Readonly<{ id: TransferId; key: string; amount: bigint; state: TransferState }>;
