import { randomBytes, randomUUID } from "node:crypto";

declare const brand: unique symbol;
/** An identifier of one kind of thing; two kinds never mix. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SurplusId = Id<"surplus">;
export type ClaimId = Id<"claim">;
export type OfferId = Id<"offer">;
export type EventId = Id<"event">;
export type NotificationId = Id<"notification">;
export type BalanceEntryId = Id<"balance">;
export type OrganisationId = Id<"organisation">;
export type PersonId = Id<"person">;
export type SessionId = Id<"session">;
export type MenuItemId = Id<"menuItem">;
export type ApiKeyId = Id<"api-key">;
export type WebhookId = Id<"webhook">;
export type DeliveryId = Id<"delivery">;
export type FeedId = Id<"feed">;
export type PhotoId = Id<"photo">;
export type SeriesId = Id<"series">;
export type DisputeId = Id<"dispute">;
export type DocumentId = Id<"document">;
export type DraftId = Id<"draft">;
export type AccountId = Id<"account">;
export type TransferId = Id<"transfer">;
export type EscrowId = Id<"escrow">;
export type ReconciliationId = Id<"reconciliation">;
export type PrivacyRequestId = Id<"privacy-request">;
export type DrawId = Id<"draw">;

/** Kemendagri kabupaten/kota code without the dot: `31.71` is 3171. Whole, 1101–9999. */
export type RegionId = number & { readonly [brand]: "region" };

/** Central Jakarta: the home of what concerns a person and no place. */
export const NOWHERE = 3171 as RegionId;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

const POOL_BYTES = 16 * 256;
let pool = Buffer.alloc(0);

/** Sixteen random bytes off a pool: one call to the system for 256 ids. */
function takeRandom(): Buffer {
  if (pool.length === 0) pool = randomBytes(POOL_BYTES);
  const taken = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return taken;
}

/**
 * Mints a UUIDv8 that knows its home (RFC 9562 §5.8): 48 bits of Unix milliseconds,
 * the region's upper 12 bits in custom_a, its lower 2 after the variant, then 60 random bits.
 * @param region Kemendagri code, 0–16383; frozen in the id for ever.
 * @param at the moment of minting; decides the monthly partition.
 */
export function mintId<Kind extends string>(region: RegionId, at: Date): Id<Kind> {
  const bytes = takeRandom();
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x80 | (region >> 10);
  bytes[7] = (region >> 2) & 0xff;
  bytes[8] = 0x80 | ((region & 3) << 4) | ((bytes[8] as number) & 0x0f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>;
}

/** The region frozen in an id minted by `mintId`. */
export function regionOf(id: Id<string>): RegionId {
  const upper = Number.parseInt(id.slice(15, 18), 16);
  return ((upper << 2) | (Number.parseInt(id.slice(19, 20), 16) & 3)) as RegionId;
}

/** The moment frozen in an id minted by `mintId`. */
export function timeOf(id: Id<string>): Date {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
}

/** The smallest id of a moment: a bound for range partitions and time filters. */
export function firstIdAt(at: Date): Id<string> {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000` as Id<string>;
}

/** A random id for the plain tables: people, organisations, sessions. */
export const plainId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>;
