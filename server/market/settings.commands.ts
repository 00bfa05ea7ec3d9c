import type { MemberActor } from "@/server/kernel/actor";
import type { OrganisationId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";
import type { MarketSettingsRecord, SettingsInput } from "@/server/market/market.contract";
import { shareOf } from "@/server/market/market.rules";
import { findSetting, type SettingRow, saveSetting } from "@/server/market/market.store";
import { findMenuPrice } from "@/server/menu/menu.commands";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type ByStaff = Work<MemberActor>;

/** What an outlet does with postings that name no price; until it says otherwise it gives them away. */
export async function marketSettings(reader: Reader, providerId: OrganisationId): Promise<MarketSettingsRecord> {
  const { by = "none", percent = null, priceRupiah = null } = (await findSetting(reader, providerId)) ?? {};
  return { by, percent, priceRupiah };
}

export async function changeSettings({ tx, actor }: ByStaff, input: SettingsInput): Promise<MarketSettingsRecord> {
  const row: SettingRow = { providerId: actor.organisationId, by: input.by, percent: null, priceRupiah: null };
  if (input.by === "share") row.percent = input.percent ?? null;
  if (input.by === "fixed") row.priceRupiah = input.priceRupiah ?? null;
  await saveSetting(tx, row);
  return marketSettings(tx, actor.organisationId);
}

/** What a posting of this name asks for a unit where it names no price; null gives it away. */
export async function defaultPriceFor(
  { tx, actor }: Readonly<{ tx: Reader; actor: MemberActor }>,
  title: string,
): Promise<Rupiah | null> {
  const { by, percent, priceRupiah } = await marketSettings(tx, actor.organisationId);
  if (by === "fixed") return priceRupiah as Rupiah | null;
  if (by !== "share" || percent === null) return null;
  const usual = await findMenuPrice(tx, actor.organisationId, title);
  return usual && shareOf(usual, percent);
}
