import { balanceOf } from "@/server/account/account.reads";
import type { OrganisationId } from "@/server/kernel/id";
import { dayOf } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import type { TokensView } from "@/server/token/token.contract";
import { gramsCarried, levelOf, nextLevel, tokensOfYear } from "@/server/token/token.rules";
import { sumCounted, sumYear } from "@/server/token/token.store";
import { findZone } from "@/server/token/token.view";

/** An organisation's tokens, of which the books say how many there are. */
export async function readTokens(reader: Reader, organisationId: OrganisationId, now: Date): Promise<TokensView> {
  const zone = (await findZone(reader, organisationId)) ?? "Asia/Jakarta";
  const year = Number(dayOf(now, zone).slice(0, 4));
  const [co2eGrams, sets, { balance }] = await Promise.all([
    sumCounted(reader, organisationId),
    sumYear(reader, organisationId, year),
    balanceOf(reader, { kind: "token_held", ownerId: organisationId }),
  ]);
  const ofYear = sets.reduce((sum, { grams }) => sum + grams, 0);
  const tokens = tokensOfYear(co2eGrams, ofYear);
  return {
    ...{ year, tokens, level: levelOf(tokens), next: nextLevel(tokens) },
    carriedGrams: gramsCarried(co2eGrams),
    held: Number(balance),
    carbonSets: sets.map(({ carbonSet }) => carbonSet),
  };
}
