import { citizen } from "@/db/testing/cast";
import type { PersonActor } from "@/server/kernel/actor";
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
