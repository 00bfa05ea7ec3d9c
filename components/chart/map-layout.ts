import { scaleSqrt } from "@visx/scale";
import { MAP_FRAME } from "@/components/chart/indonesia";
import type { Place } from "@/server/kernel/place";

export type MapDot = Readonly<{ key: string; name: string; text: string; value: number; place: Place }>;
export type PlacedDot = MapDot & Readonly<{ x: number; y: number; radius: number }>;

const LARGEST = 30;
const SMALLEST = 7;

/** A place in the units of the small map; plate carrée, true enough on both sides of the equator. */
export function onMap({ latitude, longitude }: Place): { x: number; y: number } {
  const perDegree = MAP_FRAME.width / 47;
  return { x: (longitude - MAP_FRAME.west) * perDegree, y: (MAP_FRAME.north - latitude) * perDegree };
}

/** Dots whose area grows with their value, the largest first so that small ones lie on top. */
export function placeDots(dots: readonly MapDot[]): PlacedDot[] {
  const most = Math.max(1, ...dots.map(({ value }) => value));
  const radius = scaleSqrt<number>({ domain: [0, most], range: [0, LARGEST] });
  return [...dots]
    .sort((one, other) => other.value - one.value)
    .map((dot) => ({ ...dot, ...onMap(dot.place), radius: Math.max(SMALLEST, radius(dot.value)) }));
}

type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>;
const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** A name beside its dot: the middle of its line, above the dot or, near the frame's top, below it. */
export type MapName = Readonly<{ key: string; name: string; x: number; y: number; isAbove: boolean }>;

const LETTER_PIXELS = 7.6;
const LINE_PIXELS = 20;

/**
 * The names that have room, the largest dots' first; the rest stand in the table.
 * @param unitsPerPixel map units in one pixel of the narrowest screen the names are for
 */
export function nameWhatFits(dots: readonly PlacedDot[], unitsPerPixel: number, most: number): MapName[] {
  const taken: Box[] = [];
  return dots.flatMap(({ key, name, x, y, radius }): MapName[] => {
    const half = (name.length * LETTER_PIXELS * unitsPerPixel) / 2;
    const line = LINE_PIXELS * unitsPerPixel;
    const middle = Math.max(half, Math.min(MAP_FRAME.width - half, x));
    const isAbove = y - radius - line >= 0;
    const edge = isAbove ? y - radius : y + radius;
    const top = isAbove ? edge - line : edge;
    const box = { left: middle - half, right: middle + half, top, bottom: top + line };
    if (taken.length >= most || taken.some((other) => meet(box, other))) return [];
    taken.push(box);
    return [{ key, name, x: middle, y: edge, isAbove }];
  });
}
