import { askAsBuyer } from "@/app/(citizen)/pasar/place";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { AskPlace } from "@/components/market/ask-place";
import { BuyingPaused } from "@/components/market/buying-paused";
import { MarketScreen } from "@/components/market/market-screen";
import { FIRST_SALES, MARKET_METERS, nearAsked } from "@/components/market/near-asked";
import { PlaceBar } from "@/components/market/place-bar";
import { words } from "@/components/market/words";
import { Page } from "@/components/ui/page";
import { basemap } from "@/server/web/basemap";
import { queryOf, type SearchParams } from "@/server/web/search-params";

export const generateMetadata = pageTitle(words.title);

export default async function MarketPage({ searchParams }: Readonly<{ searchParams: SearchParams }>) {
  const [{ caller, personId, place }, language, query] = await Promise.all([
    askAsBuyer(),
    readLanguage(),
    queryOf(searchParams),
  ]);
  const say = sayIn(language);
  const from = { personId, basemap: basemap() };
  if (!place)
    return (
      <Page title={say(words.title)} lead={say(words.lead)} width="narrow">
        <AskPlace {...from} />
      </Page>
    );
  const [first, { purchases }] = await Promise.all([
    caller.market.near({ ...nearAsked(place), limit: FIRST_SALES }),
    caller.control.openNow(),
  ]);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      {purchases ? null : <BuyingPaused language={language} />}
      <MarketScreen {...from} {...{ place, first, query }}>
        <PlaceBar {...from} place={place} radiusMeters={MARKET_METERS} />
      </MarketScreen>
    </Page>
  );
}
