import type { MapSight } from "@/components/map/live-map-props";
import type { Bounds } from "@/server/kernel/place";
import { MINUTE, SECOND } from "@/server/kernel/time";
import type { LiveEvent } from "@/server/live/live.contract";
import type { Look, MapChanged, MapFeature, MapGroup, MapLot } from "@/server/nearby/nearby.contract";
import { MAP_CHANGED, MOST_LOTS, middleOf } from "@/server/nearby/nearby.rules";

/** What is in sight: single lots or groups, never both. */
export type InSight = Readonly<{ lots: readonly MapLot[]; groups: readonly MapGroup[] }>;

type Ask = (viewport: MapSight | null) => Promise<Look>;

/** Drawn back further, the country is told by region. */
const LEAST_ZOOM = 8.5;
/** Looked at besides what is in sight, so that a small move asks nothing. */
const MARGIN = 0.4;
/** Each look counts against the requests a person has in a minute. */
const SPACING_MS = 3 * SECOND;
const [FOLLOWED_MS, UNFOLLOWED_MS, FAILED_MS] = [2 * MINUTE, 15 * SECOND, 10 * SECOND];

function widened({ south, north, west, east, zoom }: MapSight): MapSight {
  const [high, wide] = [(north - south) * MARGIN, (east - west) * MARGIN];
  return {
    south: Math.max(south - high, -90),
    north: Math.min(north + high, 90),
    west: Math.max(west - wide, -180),
    east: Math.min(east + wide, 180),
    zoom,
  };
}

/** A hand's breadth, so that the same edges reckoned twice are the same. */
const NEARLY = 1e-6;

const holds = (outer: Bounds, inner: Bounds) =>
  outer.south <= inner.south + NEARLY &&
  outer.north >= inner.north - NEARLY &&
  outer.west <= inner.west + NEARLY &&
  outer.east >= inner.east - NEARLY;

const isLot = (feature: MapFeature): feature is MapLot => "units" in feature;

/** What a map has in sight: looks where it moves to, then follows the changes its stream brings. */
export class SightFeed {
  private sight: MapSight | null = null;
  private looked: MapSight | null = null;
  private isStale = false;
  private level: number | null = null;
  private turn = 0;
  private features = new Map<string, MapFeature>();
  /** Heard while a look was under way, which may be older. */
  private early: MapChanged[] | null = null;
  private notBefore = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param tell is given what is in sight whenever it changed; null while that is not known */
  constructor(
    private readonly ask: Ask,
    private readonly tell: (seen: InSight | null) => void,
  ) {}

  /** The map stands here now. */
  see(sight: MapSight): void {
    this.sight = sight;
    if (sight.zoom < LEAST_ZOOM) this.lookAway();
    else if (this.isDue(sight)) this.lookSoon();
  }

  /** Null: something may have been missed. */
  hear(event: LiveEvent | null): void {
    if (event === null) {
      this.isStale = true;
      this.lookSoon();
    } else if (event.type === MAP_CHANGED) {
      const changed = event.data as MapChanged;
      this.early?.push(changed);
      if (this.looked) this.follow(changed);
    }
  }

  /** Nobody watches the map any more. */
  stop(): void {
    this.sight = null;
    this.lookAway();
  }

  private isDue(sight: MapSight): boolean {
    if (!this.looked || this.isStale || !holds(middleOf(this.looked), middleOf(sight))) return true;
    const isOver = this.level === null && this.features.size > 1.2 * MOST_LOTS;
    return isOver || (this.level !== null && Math.floor(this.looked.zoom) !== Math.floor(sight.zoom));
  }

  private lookAway(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.looked) return;
    this.looked = null;
    this.features = new Map();
    this.tell(null);
    this.unfollow();
  }

  private unfollow(): void {
    void this.ask(null).catch(() => {});
  }

  private lookSoon(): void {
    if (this.early || !this.sight || this.sight.zoom < LEAST_ZOOM) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), Math.max(0, this.notBefore - Date.now()));
  }

  private async look(): Promise<void> {
    if (!this.sight) return;
    const wide = widened(this.sight);
    this.early = [];
    this.isStale = false;
    const answer = await this.ask(wide).catch(() => null);
    const early = this.early;
    this.early = null;
    this.notBefore = Date.now() + (answer ? SPACING_MS : FAILED_MS);
    // Who looked away meanwhile would be told all the same.
    if (!this.sight || this.sight.zoom < LEAST_ZOOM) return this.unfollow();
    if (answer) this.take(answer, wide, early);
    if (!answer || this.isDue(this.sight)) return this.lookSoon();
    const freshFor = answer.isFollowed ? FOLLOWED_MS : UNFOLLOWED_MS;
    this.timer = setTimeout(() => void this.look(), freshFor);
  }

  private take({ level, features, turn }: Look, looked: MapSight, early: readonly MapChanged[]): void {
    this.looked = looked;
    this.level = level;
    this.turn = turn;
    this.features = new Map(features.map((feature) => [feature.id, feature]));
    for (const changed of early) this.apply(changed);
    this.say();
  }

  private follow(changed: MapChanged): void {
    if (this.apply(changed)) this.say();
    if (this.sight && this.isDue(this.sight)) this.lookSoon();
  }

  /** @returns whether it was news */
  private apply({ turn, changes }: MapChanged): boolean {
    if (turn <= this.turn) return false;
    this.turn = turn;
    for (const change of changes) {
      const isOfLevel = isLot(change) ? this.level === null : this.level === change.level;
      if (!isOfLevel) continue;
      if ((isLot(change) ? change.units : change.lots) > 0) this.features.set(change.id, change);
      else this.features.delete(change.id);
    }
    return true;
  }

  private say(): void {
    const all = [...this.features.values()];
    this.tell({ lots: all.filter(isLot), groups: all.filter((one): one is MapGroup => !isLot(one)) });
  }
}
