import { type Cell, coverOf, parentOf } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import type { LiveHub } from "@/server/live/live-hub";
import { changesByTopic, topicOf } from "@/server/nearby/change-topics";
import { LotCells } from "@/server/nearby/lot-cells";
import { LotSquares, type SquareReader } from "@/server/nearby/lot-squares";
import type { Look, MapLot, Viewport } from "@/server/nearby/nearby.contract";
import {
  BATCH_MS,
  COARSEST,
  groupLevel,
  MAP_CHANGED,
  MOST_CELLS,
  MOST_LOTS,
  MOST_TOLD,
  middleOf,
} from "@/server/nearby/nearby.rules";
import type { Clock } from "@/server/platform/clock";
import { log } from "@/server/platform/log";

const READ_AT_ONCE = 500;
/** Until changes that could not be read are asked for again. */
const FAILED_MS = 5 * SECOND;

export type LotReader = SquareReader &
  Readonly<{ listAmong: (ids: readonly SurplusId[], now: Date) => Promise<readonly MapLot[]> }>;

type Options = Readonly<{
  reader: LotReader;
  hub: Pick<LiveHub, "hears" | "tell">;
  /** Whether every change up to a moment ago has been heard. */
  isHearing: () => boolean;
  clock: Clock;
}>;

type News = Readonly<{ type: string; topics: readonly string[]; data: Readonly<Record<string, unknown>> }>;

const cellOfNews = ({ topics }: News) =>
  topics.find((topic) => topic.startsWith("cell:"))?.slice("cell:".length) as Cell | undefined;

/**
 * The open lots that maps of this process look at. A square is read when somebody first looks at it, then follows the live
 * channel; what changed is told four times a second, to those who look at its cells.
 */
export class LotsInSight {
  private lots = new LotCells();
  private squares: LotSquares;
  private readonly unread = new Set<SurplusId>();
  /** Asked for just now: what is heard of them meanwhile may be newer than the answer. */
  private reading: ReadonlySet<SurplusId> = new Set();
  private readonly changed = new Map<SurplusId, Cell>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turns = 0;

  constructor(private readonly options: Options) {
    this.squares = this.emptySquares();
  }

  /**
   * What lies in sight, and a cell around it.
   * @param follow is given the topics of its changes before any later turn
   */
  async look(viewport: Viewport, now: Date, follow: (topics: ReadonlySet<string>) => boolean): Promise<Look> {
    const cells = coverOf(middleOf(viewport), [COARSEST, groupLevel(viewport.zoom)], MOST_CELLS);
    await this.load(new Set(cells.map((cell) => parentOf(cell, COARSEST))), now);
    const level = this.lots.count(cells) > MOST_LOTS ? groupLevel(viewport.zoom) : null;
    const isFollowed = follow(new Set(cells.map((cell) => topicOf(cell, level))));
    const at = now.toISOString();
    const features =
      level === null
        ? this.lots.lotsIn(cells).filter(({ pickupUntil, safeUntil }) => pickupUntil > at && safeUntil > at)
        : this.lots.groupsIn(cells, level);
    return { level, features, turn: this.turns, isFollowed };
  }

  /** Hears of everything; only what concerns a square somebody looks at costs more than a glance. */
  hear(news: News): void {
    const cell = cellOfNews(news);
    const { surplusId, unitsLeft, version } = news.data;
    if (!cell || typeof surplusId !== "string" || !this.squares.has(parentOf(cell, COARSEST))) return;
    const id = surplusId as SurplusId;
    this.squares.heard(id);
    if (news.type !== "surplus.claimed" || this.reading.has(id)) this.unread.add(id);
    else if (!this.taken(id, Number(unitsLeft), Number(version))) return;
    this.wake();
  }

  /** Some news are lost: everything is read again when next looked at. */
  gap(): void {
    this.lots = new LotCells();
    this.squares = this.emptySquares();
    this.unread.clear();
    this.changed.clear();
  }

  /** Where a gap empties everything meanwhile, what was read is gone with it. */
  private async load(squares: ReadonlySet<Cell>, now: Date): Promise<void> {
    const asked = this.squares;
    await asked.load(squares, now);
    if (asked !== this.squares) await this.squares.load(squares, now);
  }

  private emptySquares(): LotSquares {
    const { reader, isHearing } = this.options;
    return new LotSquares(this.lots, reader, isHearing, (lots, stale) => {
      for (const { id, cell } of lots) this.changed.set(id, cell);
      for (const id of stale) this.unread.add(id);
      if (lots.length + stale.length > 0) this.wake();
    });
  }

  /** A claim says all there is to know, so that a rush of claims reads nothing. */
  private taken(id: SurplusId, units: number, version: number): boolean {
    const lot = this.lots.get(id);
    if (!lot || lot.version >= version) return false;
    if (units > 0) this.lots.put({ ...lot, units, version });
    else this.lots.drop(id);
    this.changed.set(id, lot.cell);
    return true;
  }

  private wake(milliseconds = BATCH_MS): void {
    this.timer ??= setTimeout(() => void this.turn(), milliseconds).unref();
  }

  private async turn(): Promise<void> {
    const isRead = await this.read();
    this.tell();
    this.timer = undefined;
    if (this.unread.size + this.changed.size > 0) this.wake(isRead ? BATCH_MS : FAILED_MS);
  }

  private async read(): Promise<boolean> {
    const [ids, lots] = [[...this.unread].slice(0, READ_AT_ONCE), this.lots];
    for (const id of ids) this.unread.delete(id);
    this.reading = new Set(ids);
    try {
      const found = await this.options.reader.listAmong(ids, this.options.clock());
      if (lots === this.lots) this.take(ids, found);
      return true;
    } catch (err) {
      log().warn({ err }, "changes of lots in sight could not be read");
      if (lots === this.lots) for (const id of ids) this.unread.add(id);
      return false;
    } finally {
      this.reading = new Set();
    }
  }

  private take(ids: readonly SurplusId[], found: readonly MapLot[]): void {
    const open = new Map(found.map((lot) => [lot.id, lot]));
    for (const id of ids) {
      if (this.unread.has(id)) continue;
      const [lot, before] = [open.get(id), this.lots.get(id)];
      if (lot && this.squares.has(parentOf(lot.cell, COARSEST)) && this.lots.put(lot)) this.changed.set(id, lot.cell);
      else if (!lot && before && this.lots.drop(id)) this.changed.set(id, before.cell);
    }
  }

  private tell(): void {
    if (this.changed.size === 0) return;
    this.turns += 1;
    const changed = new Map([...this.changed].slice(0, MOST_TOLD));
    for (const id of changed.keys()) this.changed.delete(id);
    const said = changesByTopic(changed, this.lots, (topic) => this.options.hub.hears(topic));
    const turn = this.turns;
    this.options.hub.tell(said, (texts) => ({
      type: MAP_CHANGED,
      text: `{"turn":${turn},"changes":[${texts.join(",")}]}`,
    }));
  }
}
