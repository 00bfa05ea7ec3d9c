import { AuditScreen } from "@/components/audit/audit-screen";
import { auditWords } from "@/components/audit/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(auditWords.title);

type AuditPageProps = Readonly<{ searchParams: Promise<{ subjek?: string; pelaku?: string }> }>;

export default async function AuditPage({ searchParams }: AuditPageProps) {
  await requireRole("admin");
  const [language, { subjek, pelaku }] = await Promise.all([readLanguage(), searchParams]);
  const say = sayIn(language);
  return (
    <Page title={say(auditWords.title)} lead={say(auditWords.lead)}>
      <AuditScreen key={`${subjek} ${pelaku}`} subjectId={subjek ?? ""} actorId={pelaku ?? ""} />
    </Page>
  );
}
