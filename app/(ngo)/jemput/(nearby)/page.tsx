import { askAsRecipient } from "@/app/(ngo)/jemput/recipient";
import { distance } from "@/components/format/numbers";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { OffersPanel } from "@/components/matching/offers-panel";
import { NearbyScreen } from "@/components/nearby/nearby-screen";
import { FIRST_LOTS, nearbyAsked } from "@/components/nearby/recipient";
import { UnverifiedNotice } from "@/components/nearby/unverified-notice";
import { words } from "@/components/nearby/words";
import { TodayPanel } from "@/components/recipient/today-panel";
import { Page } from "@/components/ui/page";
import { fill } from "@/server/kernel/text";
import { basemap } from "@/server/web/basemap";
import { queryOf, type SearchParams } from "@/server/web/search-params";

export const generateMetadata = pageTitle(words.title);

export default async function FindPage({ searchParams }: Readonly<{ searchParams: SearchParams }>) {
  const [{ caller, recipient }, language, query] = await Promise.all([
    askAsRecipient(),
    readLanguage(),
    queryOf(searchParams),
  ]);
  const [offers, lots, load] = await Promise.all([
    caller.offers.mine(),
    caller.surplus.nearby({ ...nearbyAsked(recipient), limit: FIRST_LOTS }),
    caller.offers.load(),
  ]);
  const say = sayIn(language);
  const now = new Date().toISOString();
  const reach = { distance: distance(recipient.radiusMeters, language), name: recipient.name };
  return (
    <Page title={say(words.title)} lead={say(fill(words.within, reach))}>
      {recipient.verification === "verified" ? null : <UnverifiedNotice language={language} />}
      <NearbyScreen {...{ recipient, load, query, now }} first={lots} basemap={basemap()}>
        <OffersPanel first={offers.items} recipient={recipient} now={now} />
        <TodayPanel recipient={recipient} first={load} now={now} />
      </NearbyScreen>
    </Page>
  );
}
