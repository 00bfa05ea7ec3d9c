import { later } from "@/server/kernel/time";
import { isWorthReminding, REMIND_BEFORE_MS } from "@/server/notification/notification.rules";
import { listEndingOffers, listEndingPickups, listLonelyLots } from "@/server/notification/notification.view";
import { tellLonely, tellOfferEnding, tellRecipient } from "@/server/notification/tell-of-food.commands";
import type { Sweep } from "@/server/platform/sweep";

const BATCH = 200;

/** Sweep: offers about to move on that nobody has answered. */
export const remindOfOffers: Sweep = async (work) => {
  const ending = await listEndingOffers(work.tx, work.now, later(work.now, REMIND_BEFORE_MS.offer), BATCH);
  let told = 0;
  for (const offer of ending)
    if (isWorthReminding(offer.offeredAt, offer.deadline, REMIND_BEFORE_MS.offer))
      told += await tellOfferEnding(work, offer);
  return told;
};

/** Sweep: claims whose pickup window is about to end. */
export const remindOfPickups: Sweep = async (work) => {
  const ending = await listEndingPickups(work.tx, work.now, later(work.now, REMIND_BEFORE_MS.pickup), BATCH);
  let told = 0;
  for (const claim of ending)
    if (isWorthReminding(claim.claimedAt, claim.pickupUntil, REMIND_BEFORE_MS.pickup))
      told += await tellRecipient(work, "pickup_ending", claim);
  return told;
};

/** Sweep: lots about to end that nobody takes. */
export const remindOfLonely: Sweep = async (work) => {
  const lonely = await listLonelyLots(work.tx, work.now, later(work.now, REMIND_BEFORE_MS.lonely), BATCH);
  let told = 0;
  for (const lot of lonely)
    if (isWorthReminding(lot.postedAt, lot.pickupUntil, REMIND_BEFORE_MS.lonely)) told += await tellLonely(work, lot);
  return told;
};
