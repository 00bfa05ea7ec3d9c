import { boundsOf, type Cell, parentOf } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import type { Bounds } from "@/server/kernel/place";
import { MINUTE, SECOND } from "@/server/kernel/time";
import type { LotCells } from "@/server/nearby/lot-cells";
import type { MapLot } from "@/server/nearby/nearby.contract";
import { COARSEST } from "@/server/nearby/nearby.rules";

/** A square that hears its changes is read again now and then all the same; one that does not, at the next look. */
const [FRESH_MS, DEAF_MS] = [5 * MINUTE, 5 * SECOND];
/** A square nobody looked at for so long is let go. */
const KEPT_MS = 2 * FRESH_MS;
/** From so many squares on it is worth asking first which of them have any lot. */
const MANY = 4;

export type SquareReader = Readonly<{
  listIn: (bounds: Bounds, now: Date) => Promise<readonly MapLot[]>;
  listBusy: (bounds: Bounds, now: Date) => Promise<readonly Cell[]>;
}>;

type Square = Readonly<{ at: number; ready: Promise<void> }>;
/** What a reading changed, and of whom something was heard meanwhile. */
type Changed = (lots: readonly MapLot[], stale: readonly SurplusId[]) => void;

/** The squares of level 9 that are held: each read once, by whoever looks first. */
export class LotSquares {
  private readonly held = new Map<Cell, Square>();
  private readonly readings = new Set<Set<SurplusId>>();

  constructor(
    private readonly lots: LotCells,
    private readonly reader: SquareReader,
    private readonly isHearing: () => boolean,
    private readonly changed: Changed,
  ) {}

  has(square: Cell): boolean {
    return this.held.has(square);
  }

  /** A reading under way may be older than this news. */
  heard(id: SurplusId): void {
    for (const reading of this.readings) reading.add(id);
  }

  /** Until all of some squares are held. */
  async load(squares: ReadonlySet<Cell>, now: Date): Promise<void> {
    this.letGo(now);
    const missing = [...squares].filter((square) => !this.isFresh(square, now));
    const busy = missing.length < MANY ? null : this.busy(missing, now);
    let before: Promise<void> = Promise.resolve();
    for (const square of missing) {
      const known = this.held.get(square);
      const ready = this.read(square, now, busy, before);
      before = ready.catch(() => this.failed(square, ready, known));
      this.held.set(square, { at: now.getTime(), ready });
    }
    await Promise.all([...squares].map((square) => this.held.get(square)?.ready));
  }

  private isFresh(square: Cell, now: Date): boolean {
    const known = this.held.get(square);
    return known !== undefined && now.getTime() - known.at < (this.isHearing() ? FRESH_MS : DEAF_MS);
  }

  private async busy(squares: readonly Cell[], now: Date): Promise<ReadonlySet<Cell>> {
    const all = squares.map(boundsOf);
    const bounds = {
      south: Math.min(...all.map(({ south }) => south)),
      north: Math.max(...all.map(({ north }) => north)),
      west: Math.min(...all.map(({ west }) => west)),
      east: Math.max(...all.map(({ east }) => east)),
    };
    return new Set((await this.reader.listBusy(bounds, now)).map((cell) => parentOf(cell, COARSEST)));
  }

  /** One square after the other: a look takes one connection of the pool, however much lies in sight. */
  private async read(
    square: Cell,
    now: Date,
    busy: Promise<ReadonlySet<Cell>> | null,
    before: Promise<void>,
  ): Promise<void> {
    const isNew = !this.held.has(square);
    const heard = new Set<SurplusId>();
    this.readings.add(heard);
    try {
      await before;
      const isEmpty = isNew && busy !== null && !(await busy).has(square);
      const around = isEmpty ? [] : await this.reader.listIn(boundsOf(square), now);
      const found = around.filter(({ cell }) => parentOf(cell, COARSEST) === square);
      const ids = new Set(found.map(({ id }) => id));
      const gone = this.lots.lotsIn([square]).filter(({ id }) => !ids.has(id) && !heard.has(id));
      for (const { id } of gone) this.lots.drop(id);
      const fresh = found.filter((lot) => this.lots.put(lot));
      this.changed(isNew ? gone : [...gone, ...fresh], [...heard]);
    } finally {
      this.readings.delete(heard);
    }
  }

  /** What was held goes on hearing its changes, and is read again at the next look. */
  private failed(square: Cell, ready: Promise<void>, known: Square | undefined): void {
    if (this.held.get(square)?.ready !== ready) return;
    if (known) this.held.set(square, { at: known.at, ready: Promise.resolve() });
    else this.held.delete(square);
  }

  private letGo(now: Date): void {
    for (const [square, { at }] of this.held) {
      if (now.getTime() - at < KEPT_MS) continue;
      this.held.delete(square);
      for (const { id } of this.lots.lotsIn([square])) this.lots.drop(id);
    }
  }
}
