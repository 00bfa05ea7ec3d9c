import { listFallbacks } from "@/server/matching/candidates.view";
import { makeOffer } from "@/server/matching/make-offer";
import { surplusUnplaced, type UnplacedReason } from "@/server/matching/matching.contract";
import { whyNeverEligible } from "@/server/matching/matching.rules";
import { countAsked, hasOpenOffer, saveUnplaced } from "@/server/matching/matching.store";
import { whyFallback } from "@/server/matching/matching.text";
import type { LotToMatch } from "@/server/matching/matching.view";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

/** Shows a lot nobody can be found for to the admins of its region, and offers it to the region's fallback food bank. */
export async function leaveUnplaced(work: Work, lot: LotToMatch, why?: UnplacedReason): Promise<void> {
  const { id: surplusId, regionId, providerId, cell } = lot;
  const reason = why ?? ((await countAsked(work.tx, surplusId)) > 0 ? "all_asked" : "no_candidate");
  const isNews = await saveUnplaced(work.tx, { surplusId, regionId, reason, since: work.now });
  if (isNews) await record(work, regionId, surplusUnplaced, { surplusId, providerId, regionId, cell, reason });
  if (await hasOpenOffer(work.tx, surplusId)) return;
  await offerToFallback(work, lot);
}

/** Opening hours, capacity and radius do not bind the last resort; halal, verification and the clock do. */
async function offerToFallback(work: Work, lot: LotToMatch): Promise<void> {
  for (const candidate of await listFallbacks(work.tx, lot)) {
    if (whyNeverEligible(lot, candidate, work.now)) continue;
    const proposal = { candidate, units: lot.unitsOpen, score: 0, why: whyFallback, again: false };
    if (await makeOffer(work, lot, proposal)) return;
  }
}
