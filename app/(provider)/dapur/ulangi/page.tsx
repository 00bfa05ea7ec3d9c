import { redirect } from "next/navigation";
import { usualPricesOf } from "@/app/(provider)/dapur/usual-prices";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { NothingToRepeat } from "@/components/surplus/nothing-to-repeat";
import { repeatOf } from "@/components/surplus/repeat-draft";
import { RepeatForm } from "@/components/surplus/repeat-form";
import { repeatWords } from "@/components/surplus/repeat-words";
import { yesterdays } from "@/components/surplus/yesterday";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(repeatWords.title);

export default async function RepeatPage() {
  await requireRole("provider");
  const caller = await pageCaller();
  const [language, { organisation }, lots] = await Promise.all([
    readLanguage(),
    caller.identity.me(),
    caller.surplus.mine(),
  ]);
  if (!organisation) redirect("/dapur");
  const say = sayIn(language);
  const now = new Date();
  const { id, place, zone, openingHours } = organisation;
  const start = repeatOf(yesterdays(lots.items, now));
  const usualPrices = await usualPricesOf(
    caller,
    start.rows.map(({ draft }) => draft.title),
  );
  return (
    <Page title={say(repeatWords.title)} lead={say(repeatWords.lead)}>
      {start.rows.length > 0 ? (
        <RepeatForm outlet={{ id, place, zone, openingHours }} now={now.toISOString()} {...{ start, usualPrices }} />
      ) : (
        <NothingToRepeat language={language} />
      )}
    </Page>
  );
}
