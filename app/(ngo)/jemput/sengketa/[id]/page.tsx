import { DisputeScreen } from "@/components/dispute/dispute-screen";
import { words } from "@/components/dispute/words";
import { pageTitle } from "@/components/language/page-title";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

type DisputePageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function DisputePage({ params }: DisputePageProps) {
  await requireRole("ngo");
  const [{ id }, caller] = await Promise.all([params, pageCaller()]);
  const file = await orNotFound(caller.disputes.file({ id }));
  return <DisputeScreen first={file} now={new Date().toISOString()} />;
}
