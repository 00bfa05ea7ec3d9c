import type { OrganisationId } from "@/server/kernel/id";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";
import { listWithin } from "@/server/matching/candidates.view";
import { type Candidate, MATCHING_V1 } from "@/server/matching/matching.rules";
import type { Recipients } from "@/server/matching/recipients";
import type { BusyLoad, Loads } from "@/server/matching/window.rules";
import type { Reader } from "@/server/platform/database";

/** Milliseconds after which profiles and loads are read again; and sooner where nobody could be found. */
const PROFILES_FOR_MS = 5 * SECOND;
const LOADS_FOR_MS = 10 * SECOND;
const DOUBTED_AFTER_MS = 2 * SECOND;
/** A tile is some 28 km wide; so many are kept, the last used. */
const TILE_DEGREES = 0.25;
const MOST_TILES = 64;
/** No profile reaches farther, in degrees of latitude or longitude anywhere in Indonesia. */
const REACH_DEGREES = MATCHING_V1.reachAtMostMeters / 108_000;

type Tile = Readonly<{ readAt: number; recipients: readonly Candidate[] }>;
type NotedLoad = Readonly<{ notedAt: number; load: BusyLoad }>;

const edgeOf = (degrees: number): number => Math.floor(degrees / TILE_DEGREES) * TILE_DEGREES;
const keyOf = ({ latitude, longitude }: Place): string => `${edgeOf(latitude)} ${edgeOf(longitude)}`;

/**
 * The recipients a matcher works with, in memory for some seconds, tile by tile: at the peak each is read once, not once a lot.
 * @param elapsed milliseconds of a clock that never goes back
 */
export class RecipientMemory implements Recipients {
  readonly areFresh = false;
  private readonly tiles = new Map<string, Tile>();
  private readonly loads = new Map<OrganisationId, NotedLoad>();

  constructor(private readonly elapsed: () => number = () => performance.now()) {}

  nearest = async (reader: Reader, place: Place, most: number): Promise<readonly Candidate[]> => {
    const { recipients } = await this.tileOf(reader, place);
    const byDistance = recipients.map((who) => ({ who, apart: distanceMeters(who.place, place) }));
    byDistance.sort((one, other) => one.apart - other.apart);
    return byDistance.slice(0, most).map(({ who }) => who);
  };

  recall = (): Loads => {
    const since = this.elapsed() - LOADS_FOR_MS;
    for (const [id, { notedAt }] of this.loads) if (notedAt < since) this.loads.delete(id);
    return new Map([...this.loads].map(([id, { load }]) => [id, load]));
  };

  note = (loads: Loads): void => {
    const notedAt = this.elapsed();
    for (const [id, load] of loads) if (this.loads.get(id)?.load !== load) this.loads.set(id, { notedAt, load });
  };

  doubt = (place: Place): boolean => {
    const since = this.elapsed() - DOUBTED_AFTER_MS;
    const tile = this.tiles.get(keyOf(place));
    if (!tile || tile.readAt >= since) return false;
    this.tiles.delete(keyOf(place));
    for (const { organisationId } of tile.recipients)
      if ((this.loads.get(organisationId)?.notedAt ?? since) < since) this.loads.delete(organisationId);
    return true;
  };

  private async tileOf(reader: Reader, place: Place): Promise<Tile> {
    const key = keyOf(place);
    const known = this.tiles.get(key);
    const tile = known && known.readAt >= this.elapsed() - PROFILES_FOR_MS ? known : await this.read(reader, place);
    this.tiles.delete(key);
    this.tiles.set(key, tile);
    for (const oldest of this.tiles.keys()) if (this.tiles.size > MOST_TILES) this.tiles.delete(oldest);
    return tile;
  }

  private async read(reader: Reader, { latitude, longitude }: Place): Promise<Tile> {
    const readAt = this.elapsed();
    const [south, west] = [edgeOf(latitude) - REACH_DEGREES, edgeOf(longitude) - REACH_DEGREES];
    const width = TILE_DEGREES + 2 * REACH_DEGREES;
    return { readAt, recipients: await listWithin(reader, { south, west, north: south + width, east: west + width }) };
  }
}
