/** A possible pair: a candidate by its index, at a finite cost. */
export type Edge = Readonly<{ candidate: number; cost: number }>;

/** Rows, columns and the prices (dual variables) that keep every pair's reduced cost at 0 or more. */
type Board = {
  edges: readonly (readonly Edge[])[];
  rowPrice: Float64Array;
  columnPrice: Float64Array;
  rowOfColumn: Int32Array;
};

/** The cheapest way found from a free row to each column, and the row it came through. */
type Search = { distance: Map<number, number>; through: Map<number, number>; done: Map<number, number> };

/**
 * Assigns lots to candidates, at most one each, so that the sum of costs is the least possible; a lot may stay unmatched
 * at `unmatchedCost`. Exact: shortest augmenting paths with prices (Jonker & Volgenant 1987), on sparse edges.
 * @param edges per lot its possible candidates, indices 0 to candidates − 1
 * @returns per lot the index of its candidate, or null
 */
export function assign(
  edges: readonly (readonly Edge[])[],
  candidates: number,
  unmatchedCost: number,
): (number | null)[] {
  const board: Board = {
    // The option to stay unmatched is a column of its own that only this lot reaches.
    edges: edges.map((row, lot) => [...row, { candidate: candidates + lot, cost: unmatchedCost }]),
    rowPrice: new Float64Array(edges.length),
    columnPrice: new Float64Array(candidates + edges.length),
    rowOfColumn: new Int32Array(candidates + edges.length).fill(-1),
  };
  const columnOfRow = new Int32Array(edges.length).fill(-1);
  for (let row = 0; row < edges.length; row++) augment(board, columnOfRow, row);
  return [...columnOfRow].map((column) => (column < candidates ? column : null));
}

/** Gives one more row a column, moving others along the cheapest path. */
function augment(board: Board, columnOfRow: Int32Array, freeRow: number): void {
  const search: Search = { distance: new Map(), through: new Map(), done: new Map() };
  board.rowPrice[freeRow] = lowestReducedCost(board, freeRow);
  let row = freeRow;
  let reached = 0;
  let column = -1;
  while (row >= 0) {
    relax(board, search, row, reached);
    column = nearest(search);
    reached = search.distance.get(column) ?? 0;
    search.done.set(column, reached);
    row = board.rowOfColumn[column] ?? -1;
  }
  reprice(board, search, freeRow, reached);
  for (let at = column; at >= 0; ) {
    const owner = search.through.get(at) ?? freeRow;
    const before = columnOfRow[owner] ?? -1;
    board.rowOfColumn[at] = owner;
    columnOfRow[owner] = at;
    at = owner === freeRow ? -1 : before;
  }
}

const lowestReducedCost = (board: Board, row: number): number =>
  Math.min(...(board.edges[row] ?? []).map(({ candidate, cost }) => cost - (board.columnPrice[candidate] ?? 0)));

function relax(board: Board, search: Search, row: number, reached: number): void {
  for (const { candidate, cost } of board.edges[row] ?? []) {
    if (search.done.has(candidate)) continue;
    const reduced = cost - (board.rowPrice[row] ?? 0) - (board.columnPrice[candidate] ?? 0);
    const distance = reached + Math.max(0, reduced);
    if (distance >= (search.distance.get(candidate) ?? Number.POSITIVE_INFINITY)) continue;
    search.distance.set(candidate, distance);
    search.through.set(candidate, row);
  }
}

function nearest(search: Search): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [column, distance] of search.distance) {
    if (distance >= least || search.done.has(column)) continue;
    best = column;
    least = distance;
  }
  return best;
}

/** Moves the prices so that the path found costs nothing and no pair turns negative. */
function reprice(board: Board, search: Search, freeRow: number, reached: number): void {
  for (const [column, distance] of search.done) {
    const row = board.rowOfColumn[column] ?? -1;
    board.columnPrice[column] = (board.columnPrice[column] ?? 0) + distance - reached;
    if (row >= 0) board.rowPrice[row] = (board.rowPrice[row] ?? 0) + reached - distance;
  }
  board.rowPrice[freeRow] = (board.rowPrice[freeRow] ?? 0) + reached;
}
