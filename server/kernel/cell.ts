import { S2Cell, S2CellId, S2LatLng, S2LatLngRect, S2RegionCoverer } from "nodes2ts";
import { type Bounds, distanceMeters, type Place } from "@/server/kernel/place";

/** Level of the cell that is the address of live topics, cache keys and matching: about 1.2 km². */
export const CELL_LEVEL = 13;

/** An S2 cell by its token (hex without trailing zeros), such as `2e69f5d4` for Monas. */
export type Cell = string & { readonly __cell: true };

const idOf = (place: Place, level: number) =>
  S2CellId.fromPoint(S2LatLng.fromDegrees(place.latitude, place.longitude).toPoint()).parentL(level);

/** Into how many partitions the cells fold: the most matchers that find work at once. */
export const PARTITIONS = 32;
/** Drops what lies below level 10 of an id: squares of about 9 km, each one unbroken range of cells. */
const SQUARE_BITS = 64n - 3n - 2n * 10n;
const TOKEN = /^[0-9a-f]{1,16}$/;

/**
 * The partition of a cell, 0 to PARTITIONS − 1: squares are dealt out in turn along the S2 curve, so that neighbours stay together and
 * a crowded town is not one partition's alone.
 * @returns null for what is not a token of a cell
 */
export const partitionOf = (cell: unknown): number | null =>
  typeof cell === "string" && TOKEN.test(cell)
    ? Number((BigInt(`0x${cell.padEnd(16, "0")}`) >> SQUARE_BITS) % BigInt(PARTITIONS))
    : null;

/** The cell a place lies in. */
export const cellOf = (place: Place, level = CELL_LEVEL): Cell => idOf(place, level).toToken() as Cell;

/** The cell of a coarser level around a cell. @param level at most the cell's own */
export const parentOf = (cell: Cell, level: number): Cell => S2CellId.fromToken(cell).parentL(level).toToken() as Cell;

/**
 * All cells of one level that touch some bounds, the finest level at which they are not too many.
 * @param levels coarsest and finest, 1–30
 * @param most cells at the finest level taken; at the coarsest there may be more
 */
export function coverOf(bounds: Bounds, levels: readonly [number, number], most: number): readonly Cell[] {
  const corner = (latitude: number, longitude: number) => S2LatLng.fromDegrees(latitude, longitude);
  const area = S2LatLngRect.fromLatLng(corner(bounds.south, bounds.west), corner(bounds.north, bounds.east));
  const at = (level: number) =>
    new S2RegionCoverer().setMinLevel(level).setMaxLevel(level).setMaxCells(most).getCoveringCells(area);
  let [level] = levels;
  let cells = at(level);
  // Each level has some four times the cells of the one before.
  while (level < levels[1] && 2 * cells.length <= most) {
    level += 1;
    const finer = at(level);
    if (finer.length > most) break;
    cells = finer;
  }
  return cells.map((cell) => cell.toToken() as Cell);
}

/** The level of a cell, 0–30. */
export const levelOf = (cell: Cell): number => S2CellId.fromToken(cell).level();

/** A rectangle around a whole cell. */
export function boundsOf(cell: Cell): Bounds {
  const area = new S2Cell(S2CellId.fromToken(cell)).getRectBound();
  const [low, high] = [area.lo(), area.hi()];
  return { south: low.latDegrees, north: high.latDegrees, west: low.lngDegrees, east: high.lngDegrees };
}

/** The middle of a cell; a place in a cell of level 13 is at most CELL_REACH_METERS away. */
export function centreOf(cell: Cell): Place {
  const { latDegrees, lngDegrees } = S2CellId.fromToken(cell).toLatLng();
  return { latitude: latDegrees, longitude: lngDegrees };
}

/**
 * Every cell within reach of a place, by walking neighbours outwards.
 * @param radiusMeters 0–25,000; at 5 km about 90 cells of level 13
 * @param level 1–13
 */
export function cellsWithin(place: Place, radiusMeters: number, level = CELL_LEVEL): Cell[] {
  const start = idOf(place, level);
  const reach = CELL_REACH_METERS * 2 ** (CELL_LEVEL - level);
  const seen = new Map<string, boolean>([[start.toToken(), true]]);
  const queue = [start];
  for (let cell = queue.shift(); cell; cell = queue.shift()) {
    for (const next of cell.getAllNeighbors(level)) {
      const token = next.toToken();
      if (seen.has(token)) continue;
      const centre = next.toLatLng();
      const apart = distanceMeters(place, { latitude: centre.latDegrees, longitude: centre.lngDegrees });
      const near = apart <= radiusMeters + reach;
      seen.set(token, near);
      if (near) queue.push(next);
    }
  }
  return [...seen].filter(([, near]) => near).map(([token]) => token as Cell);
}

/** From the centre of a level-13 cell to its farthest corner, at most. */
export const CELL_REACH_METERS = 1_100;
