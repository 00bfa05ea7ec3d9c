import type { ReactNode } from "react";
import type { Drawing } from "@/server/menu/drawing.rules";

/** One family: 48 units square, lines of 2, leaf for what grew, turmeric for what was cooked. */
const LEAF = "fill-leaf-soft";
const WARM = "fill-turmeric-soft";
const PLATE = "fill-surface";

const LINES: Readonly<Record<Drawing, ReactNode>> = {
  rice_box: (
    <>
      <path className={PLATE} d="M7 20h34l-3 18a3 3 0 0 1-3 2.5H13a3 3 0 0 1-3-2.5z" />
      <path className={WARM} d="M11 20a9 9 0 0 1 17-4 6.5 6.5 0 0 1 9 4z" />
      <path d="M7 20h34M17 12c0-2 2-2 2-4M26 10c0-2 2-2 2-4M20 29h8" />
    </>
  ),
  rice_plate: (
    <>
      <path className={PLATE} d="M5 30h38a16 9 0 0 1-10 9H15a16 9 0 0 1-10-9z" />
      <path className={WARM} d="M10 30a11 12 0 0 1 22 0z" />
      <path className={LEAF} d="M30 30c0-7 4-11 9-11 1 5-1 9-5 11z" />
      <path d="M5 30h38M31 29l5-6M17 24h.1M22 22h.1M21 26h.1M26 26h.1" />
    </>
  ),
  noodles: (
    <>
      <path className={WARM} d="M9 25c1-5 6-7 9-5 2-4 9-4 11 0 3-2 9 0 10 5z" />
      <path className={PLATE} d="M6 25h36c0 8-5 14-12 15H18C11 39 6 33 6 25z" />
      <path d="M31 19 40 5M26 17 34 5M14 30c3 3 5-3 8 0s5-3 8 0" />
    </>
  ),
  soup: (
    <>
      <path className={PLATE} d="M6 23h36c0 9-5 15-12 16.5H18C11 38 6 32 6 23z" />
      <path className={LEAF} d="M14 23c1-3 4-4 6-2 2-3 7-3 8 0 3-2 5 0 6 2z" />
      <path d="M6 23h36M17 14c0-3 3-3 3-6M25 14c0-3 3-3 3-6M17 39.5v2.5h14v-2.5" />
    </>
  ),
  chicken: (
    <>
      <path className={WARM} d="M19 31C12 24 14 11 25 8c9-2 16 5 14 14-2 10-13 15-20 9z" />
      <path className={PLATE} d="m19 31-5 5a4 4 0 1 1-5 5 4 4 0 0 1-2-6 4 4 0 0 1 4-2l5-5z" />
      <path d="M24 15c3-3 8-2 9 2" />
    </>
  ),
  fish: (
    <>
      <path className={WARM} d="M6 24c6-10 18-13 28-3l8-6c-2 6-2 12 0 18l-8-6c-10 10-22 7-28-3z" />
      <path d="M13 22h.1M20 17c2 4 2 10 0 14M27 21c1 2 1 4 0 6" />
    </>
  ),
  vegetables: (
    <>
      <path
        className={LEAF}
        d="M24 27c-8 0-13-4-13-10 4-1 7 0 9 2-1-5 1-9 5-11 4 3 6 7 4 11 2-2 6-3 9-2 0 6-5 10-14 10z"
      />
      <path className={PLATE} d="M20 27h8l-1 12a3 3 0 0 1-6 0z" />
      <path d="M24 27V16M24 24l-7-4M24 24l7-4" />
    </>
  ),
  fritters: (
    <>
      <path className={WARM} d="M8 30c-2-7 3-13 10-12 6 1 8 8 5 13-3 6-12 6-15-1z" />
      <path className={WARM} d="M24 22c1-7 7-11 13-7 5 4 5 11 0 15-4 3-9 2-12-1" />
      <path d="M6 40h36M14 24h.1M17 29h.1M31 20h.1M34 25h.1M29 26h.1" />
    </>
  ),
  bread: (
    <>
      <path className={WARM} d="M9 39a2 2 0 0 1-2-2V24c-5-4-2-14 7-14h20c9 0 12 10 7 14v13a2 2 0 0 1-2 2z" />
      <path d="m17 18 3 5M25 18l3 5M33 18l1 4" />
    </>
  ),
  cake: (
    <>
      <path className={WARM} d="M8 26c0-3 7-6 16-6s16 3 16 6v11c0 2-7 4-16 4S8 39 8 37z" />
      <path className={PLATE} d="M8 26c0-3 7-6 16-6s16 3 16 6c-2 4-5 4-7 1-3 5-6 5-9 1-3 4-6 4-9-1-2 3-5 3-7-1z" />
      <path d="M24 20v-7M24 8c2 2 2 4 0 5-2-1-2-3 0-5z" />
    </>
  ),
  cut_fruit: (
    <>
      <path className={LEAF} d="M5 17a19 19 0 0 0 38 0z" />
      <path className={WARM} d="M10 17a14 14 0 0 0 28 0z" />
      <path d="M5 17h38M18 22v2M24 25v2M30 22v2M21 40h6" />
    </>
  ),
  fruit: (
    <>
      <path
        className={WARM}
        d="M24 16c-3-3-14-3-15 8-1 9 6 17 11 17 2 0 2-1 4-1s2 1 4 1c5 0 12-8 11-17-1-11-12-11-15-8z"
      />
      <path className={LEAF} d="M24 13c0-5 4-8 10-8 0 5-4 8-10 8z" />
      <path d="M24 17v-4M15 24c0-2 1-3 3-3" />
    </>
  ),
  basket: (
    <>
      <path className={LEAF} d="M12 22c-2-7 3-12 8-9 1-5 8-5 9 0 5-3 10 2 7 9z" />
      <path className={PLATE} d="M6 22h36l-4 16a3 3 0 0 1-3 2H13a3 3 0 0 1-3-2z" />
      <path d="M6 22h36M18 28v7M24 28v7M30 28v7M20 22v-5M29 22v-5" />
    </>
  ),
  milk: (
    <>
      <path className={PLATE} d="M13 20l5-9h12l5 9v19a2 2 0 0 1-2 2H15a2 2 0 0 1-2-2z" />
      <path className={LEAF} d="M13 26h22v9H13z" />
      <path d="M13 20h22M18 11V6h12v5" />
    </>
  ),
  drink: (
    <>
      <path className={PLATE} d="M12 15h24l-3 24a3 3 0 0 1-3 2.5H18a3 3 0 0 1-3-2.5z" />
      <path className={WARM} d="M13.5 25h21L33 39a3 3 0 0 1-3 2.5H18a3 3 0 0 1-3-2.5z" />
      <path d="M9 15h30M25 15l3-10h5" />
    </>
  ),
  package: (
    <>
      <path className={WARM} d="M9 12h30v24a4 4 0 0 1-4 4H13a4 4 0 0 1-4-4z" />
      <path className={PLATE} d="M16 21h16v11H16z" />
      <path d="M9 12l3-4h24l3 4M20 26h8" />
    </>
  ),
};

type FoodDrawingProps = Readonly<{ drawing: Drawing; size?: number }>;

/** The drawn sign of a food; its name always stands beside it. */
export function FoodDrawing({ drawing, size = 48 }: FoodDrawingProps) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 48 48"
      className="shrink-0 fill-transparent stroke-leaf-ink"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {LINES[drawing]}
    </svg>
  );
}
