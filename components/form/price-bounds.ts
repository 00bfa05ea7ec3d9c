import { PRICE_V1 } from "@/server/market/market.rules";

/** What a price may be, in whole rupiah, and by how much one press of a stepper moves it. */
export const PRICE_BOUNDS = {
  least: Number(PRICE_V1.leastRupiah),
  most: Number(PRICE_V1.mostRupiah),
  round: Number(PRICE_V1.roundToRupiah),
  step: 500,
} as const;
