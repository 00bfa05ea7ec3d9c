import type { Principal } from "@/bench/stage/cast";
import { seedLots } from "@/bench/stage/cast";
import type { Shot } from "@/bench/stage/load";
import type { Stage } from "@/bench/stage/stage";
import type { SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";

type Selling = Readonly<{ count: number; units: number; auctionFrom: Date }>;

/** Open lots for sale at Rp 40,000 a unit, all with the same auction of half an hour. */
export async function seedSales(
  stage: Stage,
  provider: Principal,
  { count, units, auctionFrom }: Selling,
): Promise<SurplusId[]> {
  const ids = await seedLots(stage, [provider], count, units);
  const saleUntil = later(auctionFrom, 30 * MINUTE);
  for (let done = 0; done < ids.length; done += 5_000)
    await stage.database.sql`
      insert into sale (region_id, surplus_id, provider_id, place, cell, list_price_rupiah, floor_price_rupiah, auction_from, sale_until,
        steepness, rule_version, open_to_all_after, due_at)
      select region_id, id, provider_id, place, cell, 40000, 4000, ${auctionFrom.toISOString()}, ${saleUntil.toISOString()}, ln(10.0), 1, true, ${auctionFrom.toISOString()}
      from surplus where id = any (${ids.slice(done, done + 5_000)}::uuid[])`;
  await stage.database.sql`update surplus set open_to_all = false where id = any (${ids}::uuid[])`;
  await stage.database.sql`analyze sale`;
  return ids;
}

/** A purchase over the tRPC lane, as the browser sends it. */
export const buyShot = (token: string, surplusId: string, key: string): Shot => ({
  method: "POST",
  path: "/api/trpc/market.buy",
  headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
  body: JSON.stringify({ surplusId, units: 1, expectedPriceRupiah: 40_000 }),
});
