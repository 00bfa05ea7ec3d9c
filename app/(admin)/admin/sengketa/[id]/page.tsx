import { deskWords as words } from "@/components/dispute/desk-words";
import { JudgeScreen } from "@/components/dispute/judge-screen";
import { pageTitle } from "@/components/language/page-title";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

type JudgePageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function JudgePage({ params }: JudgePageProps) {
  await requireRole("admin");
  const [{ id }, caller] = await Promise.all([params, pageCaller()]);
  const file = await orNotFound(caller.desk.file({ id }));
  return <JudgeScreen first={file} now={new Date().toISOString()} />;
}
