import { deskPaperWords } from "@/components/document/desk-words";
import { PaperDesk } from "@/components/document/paper-desk";
import { listOf, PaperTabs } from "@/components/document/paper-tabs";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(deskPaperWords.title);

type PapersPageProps = Readonly<{ searchParams: Promise<{ daftar?: string }> }>;

export default async function PapersPage({ searchParams }: PapersPageProps) {
  await requireRole("admin");
  const [language, { daftar }, caller] = await Promise.all([readLanguage(), searchParams, pageCaller()]);
  const list = listOf(daftar);
  const { counts } = await caller.documents.list({ list, limit: 1 });
  const say = sayIn(language);
  return (
    <Page title={say(deskPaperWords.title)} lead={say(deskPaperWords.lead)}>
      <PaperTabs current={list} counts={counts} language={language} />
      <PaperDesk key={list} list={list} />
    </Page>
  );
}
