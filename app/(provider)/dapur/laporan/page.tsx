import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { WeekReport } from "@/components/statement/week-report";
import { words } from "@/components/statement/words";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

type ReportPageProps = Readonly<{ searchParams: Promise<{ minggu?: string }> }>;

export default async function ReportPage({ searchParams }: ReportPageProps) {
  await requireRole("provider");
  const [language, caller, { minggu }] = await Promise.all([readLanguage(), pageCaller(), searchParams]);
  const [week, months, sales, tokens] = await Promise.all([
    orNotFound(caller.statements.week(minggu ? { day: minggu } : {})),
    caller.statements.months(),
    caller.receipts.salesMonths(),
    caller.tokens.mine(),
  ]);
  return <WeekReport {...{ week, tokens, language }} months={months.items} sales={sales.items} />;
}
