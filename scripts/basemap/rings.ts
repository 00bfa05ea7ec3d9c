import type { Position } from "geojson";

type Frame = Readonly<{ west: number; south: number; east: number; north: number }>;
type Edge = Readonly<{ axis: 0 | 1; limit: number; keepAbove: boolean }>;

const at = (point: Position, axis: 0 | 1): number => point[axis] ?? 0;

/** Cuts a ring to a frame, one edge after another (Sutherland and Hodgman 1974). */
export function clip(ring: Position[], frame: Frame): Position[] {
  const edges: Edge[] = [
    { axis: 0, limit: frame.west, keepAbove: true },
    { axis: 0, limit: frame.east, keepAbove: false },
    { axis: 1, limit: frame.south, keepAbove: true },
    { axis: 1, limit: frame.north, keepAbove: false },
  ];
  return edges.reduce(clipEdge, ring);
}

function clipEdge(ring: Position[], { axis, limit, keepAbove }: Edge): Position[] {
  const inside = (point: Position) => (keepAbove ? at(point, axis) >= limit : at(point, axis) <= limit);
  return ring.flatMap((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    if (inside(point) === inside(before)) return inside(point) ? [point] : [];
    const share = (limit - at(before, axis)) / (at(point, axis) - at(before, axis));
    const crossing = ([0, 1] as const).map((each) => at(before, each) + share * (at(point, each) - at(before, each)));
    return inside(point) ? [crossing, point] : [crossing];
  });
}

const round = (point: Position): Position => point.map((degrees) => Math.round(degrees * 1_000) / 1_000);

/** Leaves out points nearer than `tolerance` degrees to the line without them (Douglas and Peucker 1973). */
export function simplify(ring: Position[], tolerance: number): Position[] {
  if (ring.length < 4) return [];
  const keep = new Set([0, ring.length - 1]);
  const spans: Array<[number, number]> = [[0, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const farthest = farthestBetween(ring, ...span);
    if (farthest.distance <= tolerance) continue;
    keep.add(farthest.index);
    spans.push([span[0], farthest.index], [farthest.index, span[1]]);
  }
  const line = ring.filter((_, index) => keep.has(index)).map(round);
  const [first, last] = [line[0], line.at(-1)];
  return first && last && first.join() !== last.join() ? [...line, first] : line;
}

function farthestBetween(ring: Position[], start: number, end: number): { index: number; distance: number } {
  const [from, to] = [ring[start] ?? [], ring[end] ?? []];
  const [alongX, alongY] = [at(to, 0) - at(from, 0), at(to, 1) - at(from, 1)];
  const length = Math.hypot(alongX, alongY);
  let best = { index: start, distance: 0 };
  for (let index = start + 1; index < end; index++) {
    const point = ring[index] ?? [];
    const [x, y] = [at(point, 0) - at(from, 0), at(point, 1) - at(from, 1)];
    const distance = length === 0 ? Math.hypot(x, y) : Math.abs(alongX * y - alongY * x) / length;
    if (distance > best.distance) best = { index, distance };
  }
  return best;
}
