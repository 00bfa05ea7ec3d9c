import { and, eq, ne, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { surplus } from "@/db/schema/surplus";
import { type PersonId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { RedisHandle } from "@/server/platform/redis";
import { Script } from "@/server/platform/redis-script";
import { type ClosedLot, type ClosedLots, FORGOTTEN_AFTER } from "@/server/surplus/closed-lots";

/** A lot that so many people claimed from stays without a gate: who has a claim is what the gate must not forget. */
const MOST_CLAIMERS = 500;

// Written out: beside one table the builder leaves its name away, and both have an id.
const claimersOf = sql<PersonId[]>`(select coalesce(json_agg(distinct c.claimed_by), '[]') from claim c
  where c.region_id = surplus.region_id and c.surplus_id = surplus.id)`;

/** A lot without open units and all who ever had a claim on it, as of one moment; null while anything is open. */
export async function findClosedLot(reader: Reader, id: SurplusId): Promise<ClosedLot | null> {
  const [lot] = await reader
    .select({
      id: surplus.id,
      version: surplus.version,
      state: surplus.state,
      unitsOpen: surplus.unitsOpen,
      unitsExpired: surplus.unitsExpired,
      openToAll: surplus.openToAll,
      halal: surplus.halal,
      place: placeOf(surplus.place),
      safeUntil: surplus.safeUntil,
      pickupUntil: surplus.pickupUntil,
      claimers: claimersOf,
    })
    .from(surplus)
    .where(
      and(
        eq(surplus.regionId, regionOf(id)),
        eq(surplus.id, id),
        eq(surplus.unitsOpen, 0),
        ne(surplus.state, "scheduled"),
      ),
    );
  return lot && lot.claimers.length <= MOST_CLAIMERS ? lot : null;
}

/** What came later by the lot's own version stays, in whatever order it is told. */
const KEEP = new Script(`
local known = tonumber(redis.call('hget', KEYS[1], 'version') or -1)
if known > tonumber(ARGV[1]) then return 0 end
redis.call('hset', KEYS[1], 'version', ARGV[1], 'lot', ARGV[2])
redis.call('pexpire', KEYS[1], ARGV[3])
return 1`);

const keyOf = (id: SurplusId) => `gate:{${id}}`;

function revived(text: string): ClosedLot {
  const lot = JSON.parse(text);
  return { ...lot, safeUntil: new Date(lot.safeUntil), pickupUntil: new Date(lot.pickupUntil) };
}

/** What all instances know together; while Redis is away, each goes by what it learned itself. */
export function sharedClosedLots(
  handle: Pick<RedisHandle, "ask">,
  local: ClosedLots,
  forgottenAfter = FORGOTTEN_AFTER,
): ClosedLots {
  const keep = async (id: SurplusId, version: number, lot: string, forMs: number) => {
    await handle.ask((client) => KEEP.run(client, [keyOf(id)], [version, lot, forMs])).catch(() => {});
  };
  return {
    async find(id, now) {
      const known = await local.find(id, now);
      if (known) return known;
      const text = await handle.ask((client) => client.hget(keyOf(id), "lot")).catch(() => null);
      return text ? revived(text) : null;
    },
    async close(lot, now) {
      await local.close(lot, now);
      await keep(lot.id, lot.version, JSON.stringify(lot), forgottenAfter.closedMs);
    },
    async reopen(id, version, now) {
      await local.reopen(id, version, now);
      await keep(id, version, "", forgottenAfter.reopenedMs);
    },
    forgetAll: () => local.forgetAll(),
  };
}
