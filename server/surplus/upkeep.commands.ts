import { HOUR, later } from "@/server/kernel/time";
import { deleteAnswersBefore } from "@/server/platform/answers";
import { log } from "@/server/platform/log";
import type { Work } from "@/server/platform/work";
import { findImbalances } from "@/server/surplus/balance.store";
import { deleteMended, saveImbalances } from "@/server/surplus/imbalance.store";

const CHECKED_AT_ONCE = 100;
/** A key keeps its answer this long; a client that retries later has given up long before. */
const KEY_LIFE_MS = 24 * HOUR;

/** Sweep: reports every lot whose books do not balance, and clears reports that are mended. */
export async function checkBalance({ tx, now }: Work): Promise<number> {
  const found = await findImbalances(tx, later(now, -48 * HOUR), CHECKED_AT_ONCE);
  for (const { surplusId, facts } of found) log().error({ surplusId, facts }, "mass balance does not hold");
  await saveImbalances(tx, found, now);
  await deleteMended(
    tx,
    found.map((lot) => lot.surplusId),
  );
  return 0;
}

/** Sweep: forgets idempotency keys past their life. */
export const forgetAnswers = ({ tx, now }: Work): Promise<number> => deleteAnswersBefore(tx, later(now, -KEY_LIFE_MS));
