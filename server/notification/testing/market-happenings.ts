import { citizen } from "@/db/testing/cast";
import { escrowLocked, escrowRefunded } from "@/server/escrow/escrow.contract";
import type { PersonActor } from "@/server/kernel/actor";
import { type ClaimId, mintId, regionOf } from "@/server/kernel/id";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { decayPrices } from "@/server/market/decay.commands";
import { decideDraws } from "@/server/market/draw.commands";
import type { NotificationType } from "@/server/notification/notification.reasons";
import {
  type Cast,
  type Happening,
  lunch,
  NOON,
  PICKUP_END,
  type Play,
  SAFE_END,
  type Scene,
} from "@/server/notification/testing/scene";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { expireClaims } from "@/server/surplus/claim-closing.commands";

const buyer = (play: Play): Happening => ({ to: "citizen", play });
const provider = (play: Play): Happening => ({ to: "provider", play });

/** Lunch for sale until 13.15, with its auction from 12.45. */
const onSale = ({ asKitchen }: Cast, units = 40) => asKitchen().surplus.post({ ...lunch, units, priceRupiah: 20_000 });
const AUCTION = later(PICKUP_END, -75 * MINUTE);

/** Each of them buys one, and some are left. */
async function sold(scene: Scene & Cast, people: readonly PersonActor[], left = 20) {
  const { id: surplusId } = await onSale(scene, people.length + left);
  const wish = { surplusId, units: 1, expectedPriceRupiah: 20_000 };
  const outcomes = [];
  for (const who of people) outcomes.push(await scene.rescue.as(who, NOON).market.buy(wish));
  return { surplusId, outcomes, wish };
}
const somebody = [citizen()];
const notFetched =
  (whose: (scene: Cast) => readonly PersonActor[]): Play =>
  async (scene) => {
    await sold(scene, whose(scene));
    await scene.rescue.sweep(expireClaims, SAFE_END);
    return SAFE_END;
  };

type Facts = ReturnType<typeof escrowLocked.parse>;

/** What the payment provider did with what each of them bought. */
const moved =
  (tell: (work: Work, facts: Facts) => Promise<unknown>): Play =>
  async (scene) => {
    const { outcomes } = await sold(scene, scene.watchers);
    await scene.rescue.settle(NOON);
    await scene.rescue.sweep(async (work) => {
      for (const one of outcomes) {
        if (one.outcome !== "bought") continue;
        const claimId = one.purchase.claimId as ClaimId;
        const regionId = regionOf(claimId);
        await tell(work, { escrowId: mintId<"escrow">(regionId, NOON), claimId, regionId, amountRupiah: 20_000 });
      }
      return 0;
    }, NOON);
    return NOON;
  };

/** How what is told of sales comes about. */
export const MARKET_HAPPENINGS = {
  auction_near: buyer(async (scene) => {
    const place = { latitude: scene.town.place.latitude + 300 / 111_195, longitude: scene.town.place.longitude };
    for (const who of scene.watchers) await scene.rescue.as(who, NOON).market.watch({ place });
    await onSale(scene);
    await scene.rescue.sweep(decayPrices, AUCTION);
    return AUCTION;
  }),
  purchase_made: buyer(async (scene) => {
    await sold(scene, scene.watchers);
    return NOON;
  }),
  purchase_paid: buyer(moved((work, facts) => record(work, regionOf(facts.claimId), escrowLocked, facts))),
  purchase_refunded: buyer(
    moved((work, facts) => record(work, regionOf(facts.claimId), escrowRefunded, { ...facts, reason: "withdrawn" })),
  ),
  purchase_missed: buyer(notFetched(({ watchers }) => watchers)),
  draw_lost: buyer(async (scene) => {
    const quick = Array.from({ length: 4 }, citizen);
    const { wish, surplusId } = await sold(scene, quick, 1);
    for (const who of scene.watchers) await scene.rescue.as(who, NOON).market.buy(wish);
    await scene.asKitchen().surplus.withdraw({ id: surplusId, reason: "spoiled" });
    const drawn = later(NOON, 4 * SECOND);
    await scene.rescue.sweep(decideDraws, drawn);
    return drawn;
  }),
  lot_sold: provider(async (scene) => {
    await sold(scene, somebody);
    return NOON;
  }),
  sale_cancelled: provider(async (scene) => {
    const [who = citizen()] = somebody;
    const { outcomes } = await sold(scene, [who]);
    for (const one of outcomes)
      if (one.outcome === "bought") await scene.rescue.as(who, NOON).market.cancel({ claimId: one.purchase.claimId });
    return NOON;
  }),
  sale_missed: provider(notFetched(() => somebody)),
} as const satisfies Partial<Readonly<Record<NotificationType, Happening>>>;
