import { Partner } from "@/e2e/partner";
import type { Who } from "@/e2e/screens/screens";
import type { Language } from "@/server/kernel/text";

type Cast = Readonly<Record<Exclude<Who, "anyone"> | "rival", string>>;

/** Who looks at the screens: neighbours in Jakarta, so that they meet; a cast a language, as each has its requests a minute. */
export const CASTS: Readonly<Record<Language, Cast>> = {
  id: { provider: "provider001", ngo: "ngo001", rival: "ngo002", admin: "admin" },
  en: { provider: "provider002", ngo: "ngo003", rival: "ngo004", admin: "admin" },
};

export type Evening = Readonly<{
  openLot: string;
  claimedLot: string;
  takenLot: string;
  kitchenWebhook: string;
  ngoWebhook: string;
  menuItem: string;
  series: string;
  /** An account an admin looks at. */
  someone: string;
}>;

const WIB_HOURS = 7;

/** Gives the screens something to show: a lot that is open, one being fetched, one that another took. */
export async function liveAnEvening(language: Language = "id"): Promise<Evening> {
  const { provider, ngo: asking, rival } = CASTS[language];
  const [kitchen, ngo, other] = await Promise.all([provider, asking, rival].map((account) => Partner.signIn(account)));
  if (!kitchen || !ngo || !other) throw new Error("three accounts sign in");
  const open = await kitchen.post("Nasi kuning", 24);
  const claimed = await kitchen.post("Ayam bakar dan tumis kangkung", 12);
  const taken = await kitchen.post("Bubur kacang hijau", 4);
  const answers = [await ngo.claim(claimed, 8), await other.claim(taken, 4)];
  const refused = answers.filter(({ status }) => status !== 201);
  if (refused.length > 0) throw new Error(`a claim of the evening was refused: ${JSON.stringify(refused)}`);
  const [kitchenWebhook, ngoWebhook] = await Promise.all([kitchen.webhook(), ngo.webhook()]);
  const menuItem = await kitchen.firstMenuItem();
  const series = (await kitchen.repeat("Nasi uduk", 20, WIB_HOURS)).id;
  const lots = { openLot: open.id, claimedLot: claimed.id, takenLot: taken.id };
  const someone = await kitchen.ownId();
  return { ...lots, kitchenWebhook, ngoWebhook, menuItem, series, someone };
}
