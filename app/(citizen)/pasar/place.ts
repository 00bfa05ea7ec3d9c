import { cookies } from "next/headers";
import { placeFrom } from "@/components/market/market-place";
import { MARKET_PLACE_COOKIE } from "@/components/offline/private-cookies";
import type { Place } from "@/server/kernel/place";
import { pageCaller } from "@/server/web/page-caller";
import { requireBuyer } from "@/server/web/page-guard";

/** Who looks at the market, and around which place: chosen on this device, else that of their news, else none yet. */
export async function askAsBuyer(): Promise<{
  caller: Awaited<ReturnType<typeof pageCaller>>;
  personId: string;
  place: Place | null;
}> {
  const { personId } = await requireBuyer();
  const [caller, jar] = await Promise.all([pageCaller(), cookies()]);
  const chosen = placeFrom(jar.get(MARKET_PLACE_COOKIE)?.value, personId);
  return { caller, personId, place: chosen ?? (await caller.market.watching()).place };
}
