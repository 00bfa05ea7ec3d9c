import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { ReceivedReport } from "@/components/statement/received-report";
import { receivedWords } from "@/components/statement/words";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(receivedWords.title);

export default async function ReceivedPage() {
  await requireRole("ngo");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  return <ReceivedReport report={await caller.statements.received({})} language={language} />;
}
