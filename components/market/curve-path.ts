import { later } from "@/server/kernel/time";
import { priceAt, type Schedule } from "@/server/market/market.rules";

/** The field a price is drawn on, in units of its own. */
export const FIELD = { width: 320, height: 96, margin: 8 } as const;
/** The list price is drawn this share of the auction's length before it begins to fall. */
const BEFORE_SHARE = 1 / 3;
const SAMPLES = 60;

type Point = Readonly<{ x: number; y: number }>;

function pointOf(schedule: Schedule, at: Date): Point {
  const { auctionFrom, saleUntil, listPriceRupiah } = schedule;
  const span = saleUntil.getTime() - auctionFrom.getTime();
  const from = auctionFrom.getTime() - span * BEFORE_SHARE;
  const along = Math.min(1, Math.max(0, (at.getTime() - from) / (saleUntil.getTime() - from)));
  const high = Number(priceAt(schedule, at)) / Number(listPriceRupiah);
  const { width, height, margin } = FIELD;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return { x: rounded(margin + along * (width - 2 * margin)), y: rounded(margin + (1 - high) * (height - 2 * margin)) };
}

/** The way a price takes, as an SVG path over `FIELD`, with where it is now. */
export function curveOf(schedule: Schedule, now: Date): Readonly<{ path: string; here: Point }> {
  const { auctionFrom, saleUntil } = schedule;
  const span = saleUntil.getTime() - auctionFrom.getTime();
  const points = Array.from({ length: SAMPLES + 1 }, (_, step) =>
    pointOf(schedule, later(auctionFrom, (step / SAMPLES) * span)),
  );
  const start = pointOf(schedule, later(auctionFrom, -span));
  const path = [start, ...points].map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  return { path, here: pointOf(schedule, now) };
}
