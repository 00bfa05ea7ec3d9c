import { type Cell, levelOf, parentOf } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import type { MapGroup, MapLot } from "@/server/nearby/nearby.contract";
import { addSums, COARSEST, FINEST, groupOf, NOTHING, type Sum, sumOfLots } from "@/server/nearby/nearby.rules";

type Bucket = { readonly lots: Map<SurplusId, MapLot>; sum: Sum | null };

/** Open lots by the cells they lie in, level 13 and all coarser ones down to 9; each fine cell keeps its sum. */
export class LotCells {
  private readonly byId = new Map<SurplusId, MapLot>();
  private readonly fine = new Map<Cell, Bucket>();
  private readonly within = new Map<Cell, Set<Cell>>();

  get(id: SurplusId): MapLot | undefined {
    return this.byId.get(id);
  }

  /** Takes a lot in, in place of an older version. @returns false where it is no news */
  put(lot: MapLot): boolean {
    const known = this.byId.get(lot.id);
    if (known && known.version >= lot.version) return false;
    this.byId.set(lot.id, lot);
    const bucket = this.fine.get(lot.cell) ?? this.open(lot.cell);
    bucket.lots.set(lot.id, lot);
    bucket.sum = null;
    return true;
  }

  /** @returns the lot as it was, or undefined where it was not here */
  drop(id: SurplusId): MapLot | undefined {
    const known = this.byId.get(id);
    if (!known) return undefined;
    this.byId.delete(id);
    const bucket = this.fine.get(known.cell);
    bucket?.lots.delete(id);
    if (bucket) bucket.sum = null;
    if (bucket?.lots.size === 0) this.close(known.cell);
    return known;
  }

  count(cells: readonly Cell[]): number {
    let count = 0;
    for (const cell of this.finest(cells)) count += this.fine.get(cell)?.lots.size ?? 0;
    return count;
  }

  lotsIn(cells: readonly Cell[]): MapLot[] {
    return [...this.finest(cells)].flatMap((cell) => [...(this.fine.get(cell)?.lots.values() ?? [])]);
  }

  /** The lots of some cells by the cells of one level. @param level from that of the cells to 13 */
  groupsIn(cells: readonly Cell[], level: number): MapGroup[] {
    const sums = new Map<Cell, Sum>();
    for (const cell of this.finest(cells)) {
      const group = level === FINEST ? cell : parentOf(cell, level);
      sums.set(group, addSums(sums.get(group) ?? NOTHING, this.sum(cell)));
    }
    return [...sums].map(([cell, sum]) => groupOf(cell, level, sum));
  }

  private sum(cell: Cell): Sum {
    const bucket = this.fine.get(cell);
    if (!bucket) return NOTHING;
    bucket.sum ??= sumOfLots(bucket.lots.values());
    return bucket.sum;
  }

  private *finest(cells: readonly Cell[]): Generator<Cell> {
    for (const cell of cells)
      if (levelOf(cell) === FINEST) yield cell;
      else yield* this.within.get(cell) ?? [];
  }

  private open(cell: Cell): Bucket {
    const bucket: Bucket = { lots: new Map(), sum: null };
    this.fine.set(cell, bucket);
    for (let level = COARSEST; level < FINEST; level += 1) {
      const parent = parentOf(cell, level);
      this.within.set(parent, (this.within.get(parent) ?? new Set()).add(cell));
    }
    return bucket;
  }

  private close(cell: Cell): void {
    this.fine.delete(cell);
    for (let level = COARSEST; level < FINEST; level += 1) {
      const parent = parentOf(cell, level);
      const cells = this.within.get(parent);
      cells?.delete(cell);
      if (cells?.size === 0) this.within.delete(parent);
    }
  }
}
