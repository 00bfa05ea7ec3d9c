import { askAsRecipient } from "@/app/(ngo)/jemput/recipient";
import { distance } from "@/components/format/numbers";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { OffersPanel } from "@/components/matching/offers-panel";
import { NearbyScreen } from "@/components/nearby/nearby-screen";
import { nearbyAsked } from "@/components/nearby/recipient";
import { UnverifiedNotice } from "@/components/nearby/unverified-notice";
import { words } from "@/components/nearby/words";
import { Page } from "@/components/ui/page";
import { fill } from "@/server/kernel/text";

export const generateMetadata = pageTitle(words.title);

export default async function FindPage() {
  const [{ caller, recipient }, language] = await Promise.all([askAsRecipient(), readLanguage()]);
  const [offers, lots] = await Promise.all([caller.offers.mine(), caller.surplus.nearby(nearbyAsked(recipient))]);
  const say = sayIn(language);
  const now = new Date().toISOString();
  const reach = { distance: distance(recipient.radiusMeters, language), name: recipient.name };
  return (
    <Page title={say(words.title)} lead={say(fill(words.within, reach))}>
      {recipient.verification === "verified" ? null : <UnverifiedNotice language={language} />}
      <NearbyScreen first={lots.items} recipient={recipient} now={now}>
        <OffersPanel first={offers.items} recipient={recipient} now={now} />
      </NearbyScreen>
    </Page>
  );
}
