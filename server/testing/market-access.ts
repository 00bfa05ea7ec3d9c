import { type Row, staff, theirs } from "@/server/testing/access-row";

const BUYERS = ["citizen", "ngo"] as const;
const ofPurchase = theirs("market.unknownPurchase", ({ purchaseId }) => ({ claimId: purchaseId }));

/** Who may call what of the market. */
export const MARKET_ACCESS: Readonly<Record<string, Row>> = {
  "market.near": { access: "public" },
  "market.lot": { access: "public", shared: "lots for sale are public" },
  "market.buy": { access: BUYERS, shared: "whoever may buy may buy of every sale" },
  "market.draw": { access: BUYERS, theirs: theirs("market.unknownDraw", ({ lotId }) => ({ drawId: lotId })) },
  "market.mine": { access: BUYERS },
  "market.purchase": { access: BUYERS, theirs: ofPurchase },
  "market.cancel": { access: BUYERS, theirs: ofPurchase },
  "market.watching": { access: "signed-in" },
  "market.watch": { access: "signed-in" },
  "market.selling": staff("provider"),
  "market.lowerPrice": staff(
    "provider",
    theirs("market.unknown", ({ lotForSaleId }) => ({ surplusId: lotForSaleId, priceRupiah: 500 })),
  ),
  "market.giveAway": staff(
    "provider",
    theirs("market.unknown", ({ lotForSaleId }) => ({ surplusId: lotForSaleId })),
  ),
  "market.settings": staff("provider"),
  "market.changeSettings": staff("provider"),
  "market.suggest": staff("provider"),
};
