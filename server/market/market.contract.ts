import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { ClaimId, DrawId, OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import { idInput, instant, line, placeInput, placeOutput, rupiahInput, rupiahOutput } from "@/server/kernel/wire";
import { DEFAULT_PRICES, ENTRY_STATES, PAYMENTS, PHASES, PURCHASE_STATES } from "@/server/market/market.reasons";
import { CLAIM_STATES, postInput, surplusOutput } from "@/server/surplus/surplus.contract";

/** A price of one unit: Rp 500 to Rp 10,000,000, in whole hundreds. */
const unitPrice = z.int().min(500).max(10_000_000).multipleOf(100);
export const unitPriceInput = unitPrice.pipe(rupiahInput(500, 10_000_000));

/** A price makes it a sale; without one the house default does, and null gives it away. */
export const pricedPostInput = postInput.extend({ priceRupiah: unitPriceInput.nullish() });
export type PricedPostInput = z.output<typeof pricedPostInput>;

/** Nearest first; the market reaches 5 km. */
export const nearInput = z.object({
  ...placeInput.shape,
  radiusMeters: z.int().min(1).max(5_000).default(5_000),
  limit: z.int().min(1).max(60).default(30),
  cursor: z.string().max(120).optional(),
});
export type NearInput = z.output<typeof nearInput>;

export const saleIdInput = z.object({ surplusId: idInput<"surplus">() });
export const buyInput = z.object({
  surplusId: idInput<"surplus">(),
  units: z.int().min(1).max(100),
  /** What the buyer saw for one unit: never charged more, and refused where the price is above it. */
  expectedPriceRupiah: rupiahInput(0, 10_000_000),
});
export type BuyInput = z.output<typeof buyInput>;
export const purchaseIdInput = z.object({ claimId: idInput<"claim">() });
export const drawIdInput = z.object({ drawId: idInput<"draw">() });
export const minePageInput = z
  .object({ limit: z.int().min(1).max(100).default(30), cursor: idInput<"claim">().optional() })
  .prefault({});
export type MinePageInput = z.output<typeof minePageInput>;
export const lowerPriceInput = z.object({ surplusId: idInput<"surplus">(), priceRupiah: unitPriceInput });
export type LowerPriceInput = z.output<typeof lowerPriceInput>;

export const settingsInput = z
  .object({
    by: z.enum(DEFAULT_PRICES),
    /** Of the menu's price, where that decides. */
    percent: z.int().min(10).max(90).nullish(),
    priceRupiah: unitPriceInput.nullish(),
  })
  .refine(({ by, percent, priceRupiah }) => {
    return (by !== "share" || percent != null) && (by !== "fixed" || priceRupiah != null);
  }, "must say the share or the price it decides by");
export type SettingsInput = z.output<typeof settingsInput>;
export const settingsOutput = z.object({
  by: z.enum(DEFAULT_PRICES),
  percent: z.int().nullable(),
  priceRupiah: rupiahOutput.nullable(),
});
export type MarketSettings = z.output<typeof settingsOutput>;
export type MarketSettingsRecord = z.input<typeof settingsOutput>;
/** What a posting of this name would ask for a unit if it named no price. */
export const suggestInput = z.object({ title: line(120) });
export const suggestOutput = z.object({ priceRupiah: rupiahOutput.nullable() });

/** Where to tell of auctions from, rounded to about 100 m; null tells no more. */
export const watchInput = z.object({ place: placeInput.nullable() });
export const watchOutput = z.object({ place: placeOutput.nullable() });

const scheduleOutput = z.object({
  listPriceRupiah: rupiahOutput,
  floorPriceRupiah: rupiahOutput,
  auctionFrom: instant,
  saleUntil: instant,
  steepness: z.number(),
});
const stepOutput = z.object({ at: instant, priceRupiah: rupiahOutput });

const lotShape = surplusOutput.pick({
  regionId: true,
  providerId: true,
  providerName: true,
  address: true,
  landmark: true,
  title: true,
  category: true,
  storage: true,
  halal: true,
  allergens: true,
  unitName: true,
  gramsPerUnit: true,
  place: true,
  cell: true,
  zone: true,
  photo: true,
  cookedAt: true,
  pickupUntil: true,
  safeUntil: true,
}).shape;

/** A lot for sale, priced at the moment of asking; `readSchedule` lets a screen tick on by itself. */
const saleOutput = z.object({
  surplusId: z.string(),
  ...lotShape,
  unitsPosted: z.int(),
  unitsLeft: z.int(),
  schedule: scheduleOutput,
  phase: z.enum(PHASES),
  priceRupiah: rupiahOutput,
  nextStep: stepOutput.nullable(),
});
export type SaleRecord = z.input<typeof saleOutput>;
export const nearOutput = z.object({
  items: z.array(saleOutput.extend({ distanceMeters: z.int() })),
  nextCursor: z.string().nullable(),
  /** The server's clock, by which prices fall. */
  now: instant,
});
export type NearSale = z.output<typeof nearOutput>["items"][number];

export const saleDetailOutput = saleOutput.extend({
  now: instant,
  /** How many units the one who asks may still buy of this lot; null for who is not signed in. */
  mayBuyUnits: z.int().nullable(),
  /** A draw that is being gathered right now. */
  draw: z.object({ drawId: z.string(), closesAt: instant }).nullable(),
});
export type SaleDetail = z.output<typeof saleDetailOutput>;
export type SaleDetailRecord = z.input<typeof saleDetailOutput>;

/** A purchase with its lot, its code while it is live, and what became of it. */
export const purchaseOutput = z.object({
  claimId: z.string(),
  surplusId: z.string(),
  units: z.int(),
  unitPriceRupiah: rupiahOutput,
  amountRupiah: rupiahOutput,
  listPriceRupiah: rupiahOutput,
  state: z.enum(PURCHASE_STATES),
  payment: z.enum(PAYMENTS),
  /** Until when it must be paid; null where it is paid at pickup. */
  payBy: instant.nullable(),
  claimState: z.enum(CLAIM_STATES),
  /** Six digits, while the purchase is live and may be collected. */
  pickupCode: z.string().nullable(),
  boughtAt: instant,
  closedAt: instant.nullable(),
  acceptedUnits: z.int().nullable(),
  ...lotShape,
});
export type Purchase = z.output<typeof purchaseOutput>;
export type PurchaseRecord = z.input<typeof purchaseOutput>;

const entryShape = z.object({
  drawId: z.string(),
  surplusId: z.string(),
  units: z.int(),
  closesAt: instant,
  /** SHA-256 of the seed, told before it is used. */
  commitment: z.string(),
});
/** Bought at once, or one of several whose order is drawn in a few seconds. */
export const buyOutput = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("bought"), purchase: purchaseOutput }),
  z.object({ outcome: z.literal("entered"), entry: entryShape }),
]);
export type BuyOutcome = z.output<typeof buyOutput>;
export type BuyRecord = z.input<typeof buyOutput>;

export const drawOutput = entryShape.extend({
  state: z.enum(ENTRY_STATES),
  entries: z.int(),
  /** Told once the draw is decided: whoever likes can draw again. */
  seed: z.string().nullable(),
  /** The purchase of who won. */
  claimId: z.string().nullable(),
});
export type DrawView = z.output<typeof drawOutput>;
export type DrawRecord = z.input<typeof drawOutput>;

export const mineOutput = z.object({ items: z.array(purchaseOutput), nextCursor: z.string().nullable() });

/** What the kitchen sees of its sales: never who buys, never a code. */
export const sellingOutput = z.object({
  now: instant,
  items: z.array(
    saleOutput.extend({
      unitsSold: z.int(),
      soldRupiah: rupiahOutput,
      purchases: z.array(
        z.object({
          claimId: z.string(),
          units: z.int(),
          unitPriceRupiah: rupiahOutput,
          amountRupiah: rupiahOutput,
          state: z.enum(PURCHASE_STATES),
          payment: z.enum(PAYMENTS),
          claimState: z.enum(CLAIM_STATES),
          boughtAt: instant,
        }),
      ),
    }),
  ),
});
export type SellingView = z.output<typeof sellingOutput>;
export type SellingRecord = z.input<typeof sellingOutput>;
export type SellingSale = z.output<typeof sellingOutput>["items"][number];

const amount = z.int().min(0);
const saleFacts = {
  surplusId: z.uuid().transform((id) => id as SurplusId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
  regionId: z.int(),
  cell: z.string(),
};
const purchaseFacts = {
  ...saleFacts,
  claimId: z.uuid().transform((id) => id as ClaimId),
  buyerId: z.uuid().transform((id) => id as PersonId),
  units: z.int(),
  unitPriceRupiah: amount,
  amountRupiah: amount,
};
export const auctionOpened = event("market.auction_opened", z.object({ ...saleFacts, priceRupiah: amount }));
export const priceStepped = event("market.price_stepped", z.object({ ...saleFacts, priceRupiah: amount }));
export const priceLowered = event("market.price_lowered", z.object({ ...saleFacts, priceRupiah: amount }));
export const saleClosed = event("market.sale_closed", z.object({ ...saleFacts, unitsLeft: z.int() }));
export const purchaseMade = event("market.purchased", z.object({ ...purchaseFacts, unitsLeft: z.int() }));
export const purchaseCancelled = event("market.purchase_cancelled", z.object(purchaseFacts));
export const drawDecided = event(
  "market.draw_decided",
  z.object({
    ...saleFacts,
    drawId: z.uuid().transform((id) => id as DrawId),
  }),
);
