import { payAtOnce } from "@/server/escrow/sandbox.commands";
import type { PersonActor } from "@/server/kernel/actor";
import type { ClaimId, PersonId, SessionId, SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Rupiah } from "@/server/kernel/quantity";
import { buy } from "@/server/market/buy.commands";
import { listNearSales } from "@/server/market/market.view";
import { changeWatch } from "@/server/market/watch.commands";
import type { Transaction } from "@/server/platform/database";

const BOUGHT_UNITS = 2;

const asBuyer = (personId: PersonId): PersonActor => ({
  kind: "person",
  personId,
  sessionId: personId as string as SessionId,
  roles: ["citizen"],
  organisationId: null,
});

/** Neighbours who wish to hear of food around a place; the first of them has bought something and has a code to show. */
export async function settleNeighbours(
  tx: Transaction,
  people: readonly PersonId[],
  place: Place,
  now: Date,
): Promise<void> {
  for (const personId of people) await changeWatch({ tx, actor: asBuyer(personId), now }, { place });
  const [buyer] = people;
  const { items } = await listNearSales(tx, { ...place, radiusMeters: 5_000, limit: 1 }, now);
  const [nearest] = items;
  if (!buyer || !nearest) return;
  const outcome = await buy(
    { tx, actor: asBuyer(buyer), now },
    {
      surplusId: nearest.surplusId as SurplusId,
      units: BOUGHT_UNITS,
      expectedPriceRupiah: nearest.schedule.listPriceRupiah as Rupiah,
    },
  );
  if (outcome.outcome !== "bought") return;
  await payAtOnce({ tx, actor: asBuyer(buyer), now }, outcome.purchase.claimId as ClaimId);
}
