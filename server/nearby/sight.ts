import { liveHub } from "@/server/live/live-hub";
import { type LotReader, LotsInSight } from "@/server/nearby/lots-in-sight";
import { listBusyCells, listLotsAmong, listLotsIn } from "@/server/nearby/nearby.view";
import { type Clock, systemClock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

const sights = () => singleton("lots-in-sight", () => new WeakMap<Database, LotsInSight>());

const readerOf = (db: Database): LotReader => ({
  listIn: (bounds, now) => listLotsIn(db, bounds, now),
  listBusy: (bounds, now) => listBusyCells(db, bounds, now),
  listAmong: (ids, now) => listLotsAmong(db, ids, now),
});

/** What the maps of this process look at. @param isHearing whether the live channel tells it every change */
export function openSight(db: Database, isHearing: () => boolean, clock: Clock = systemClock): LotsInSight {
  const sight = new LotsInSight({ reader: readerOf(db), hub: liveHub(), isHearing, clock });
  sights().set(db, sight);
  return sight;
}

/** The same where it is open; elsewhere one that hears nothing and therefore reads at each look. */
export const sightOf = (db: Database): LotsInSight => sights().get(db) ?? openSight(db, () => false);
