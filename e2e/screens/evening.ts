import { Partner } from "@/e2e/partner";
import { payAtSandbox } from "@/e2e/pay-at-sandbox";
import type { Who } from "@/e2e/screens/screens";
import type { Language } from "@/server/kernel/text";

type Cast = Readonly<Record<Exclude<Who, "anyone"> | "rival", string>>;

/** Who looks at the screens: neighbours in Jakarta, so that they meet; a cast a language, as each has its requests a minute. */
export const CASTS: Readonly<Record<Language, Cast>> = {
  id: { provider: "provider001", ngo: "ngo001", rival: "ngo002", citizen: "citizen001", admin: "admin", half: "admin" },
  en: { provider: "provider002", ngo: "ngo003", rival: "ngo004", citizen: "citizen002", admin: "admin", half: "admin" },
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
  /** The kitchen as an organisation. */
  house: string;
  soldLot: string;
  fallingLot: string;
  claim: string;
  dispute: string;
  bought: string;
  /** Where what was bought is paid. */
  owing: string;
  paidFor: string;
  paying: string;
  boughtDispute: string;
}>;

const WIB_HOURS = 7;

/** Gives the screens something to show: a lot that is open, one being fetched, one that another took. */
export async function liveAnEvening(language: Language = "id"): Promise<Evening> {
  const { provider, ngo: asking, rival, citizen } = CASTS[language];
  const cast = [provider, asking, rival, citizen];
  const [kitchen, ngo, other, buyer] = await Promise.all(cast.map((account) => Partner.signIn(account)));
  if (!kitchen || !ngo || !other || !buyer) throw new Error("four accounts sign in");
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
  const house = await kitchen.house();
  const sold = await kitchen.post("Roti sisir", 12, 4 * 3_600 - 60, 18_000);
  // Its sale is over in twenty minutes: the price is falling while the screens are looked at.
  const falling = await kitchen.post("Ayam rica-rica", 9, 65 * 60, 40_000);
  const bought = await buyer.buy(sold, 2);
  const boughtDispute = await buyer.complain(await buyer.buy(sold, 1));
  const paidFor = await buyer.buy(sold, 1);
  const paying = await buyer.paymentOf(paidFor);
  await payAtSandbox(paying);
  const owing = await buyer.paymentOf(bought);
  await buyer.watch(await kitchen.home());
  const payments = { owing, paidFor, paying };
  const sales = { soldLot: sold.id, fallingLot: falling.id };
  const claim = (await ngo.claimsOn(claimed))[0]?.id ?? "";
  const dispute = await ngo.complain(claim);
  return {
    ...lots,
    ...sales,
    ...payments,
    kitchenWebhook,
    ngoWebhook,
    menuItem,
    series,
    someone,
    house,
    claim,
    dispute,
    bought,
    boughtDispute,
  };
}
