import type { pageCaller } from "@/server/web/page-caller";

type Caller = Awaited<ReturnType<typeof pageCaller>>;

/** What the house asks for a unit of each food where nothing is said; null gives it away. A food without a name yet costs what any other does. */
export async function usualPricesOf(
  caller: Caller,
  titles: readonly string[],
): Promise<Readonly<Record<string, number | null>>> {
  const { by, priceRupiah } = await caller.market.settings();
  const priceOf = async (title: string) =>
    by === "share" && title ? (await caller.market.suggest({ title })).priceRupiah : priceRupiah;
  return Object.fromEntries(await Promise.all(titles.map(async (title) => [title, await priceOf(title)] as const)));
}
