import { z } from "zod";
import type { Cell } from "@/server/kernel/cell";
import type { Category, HalalState, Storage } from "@/server/kernel/food";
import type { SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

const degrees = (most: number) => z.number().min(-most).max(most);

/** What a map shows: its edges, and how near it stands (MapLibre's zoom, tiles of 512 px). */
export const viewportInput = z
  .object({
    south: degrees(90),
    north: degrees(90),
    west: degrees(180),
    east: degrees(180),
    zoom: z.number().min(0).max(24),
  })
  .refine(({ south, north, west, east }) => south <= north && west <= east);
export type Viewport = z.output<typeof viewportInput>;

/** Null looks away. The stream named here hears from then on what changes in sight. */
export const lookInput = z.object({ viewport: viewportInput.nullable(), connectionId: z.uuid().nullish() });

/** An open lot as the map needs it; one without units is gone. */
export type MapLot = Readonly<{
  id: SurplusId;
  cell: Cell;
  place: Place;
  units: number;
  gramsPerUnit: number | null;
  category: Category;
  storage: Storage;
  halal: HalalState;
  pickupUntil: string;
  safeUntil: string;
  version: number;
}>;

/** The open lots of one cell told together, in their middle; one without lots is gone. */
export type MapGroup = Readonly<{
  id: Cell;
  level: number;
  place: Place;
  lots: number;
  /** Of lots whose unit weight is known. */
  grams: number;
  lotsWithoutWeight: number;
  /** The soonest of all. */
  safeUntil: string;
}>;

export type MapFeature = MapLot | MapGroup;

/** What lies in sight: each lot, or groups of one level where there are too many. */
export type Look = Readonly<{
  /** Level of the groups' cells; null where lots are told one by one. */
  level: number | null;
  features: readonly MapFeature[];
  /** Changes of a later turn come after this look. */
  turn: number;
  /** Whether the stream named hears them. */
  isFollowed: boolean;
}>;

/** Changes in sight; `changes` holds what appeared, changed or is gone since the turn before. */
export type MapChanged = Readonly<{ turn: number; changes: readonly MapFeature[] }>;
