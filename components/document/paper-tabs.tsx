import { listWords, deskPaperWords as words } from "@/components/document/desk-words";
import { sayIn } from "@/components/language/preferences";
import { Tabs } from "@/components/ui/tabs";
import type { DocumentListView } from "@/server/document/document.contract";
import { DOCUMENT_LISTS, type DocumentList } from "@/server/document/document.reasons";
import type { Language } from "@/server/kernel/text";

const NAMES: Readonly<Record<DocumentList, string>> = { waiting: "menunggu", ending: "segera", expired: "lewat" };

/** The list an address asks for; what waits, unless told. */
export const listOf = (name: string | undefined): DocumentList =>
  DOCUMENT_LISTS.find((list) => NAMES[list] === name) ?? "waiting";

type PaperTabsProps = Readonly<{ current: DocumentList; counts: DocumentListView["counts"]; language: Language }>;

export function PaperTabs({ current, counts, language }: PaperTabsProps) {
  const say = sayIn(language);
  return (
    <Tabs
      label={say(words.lists)}
      items={DOCUMENT_LISTS.map((list) => ({
        href: `/admin/dokumen?daftar=${NAMES[list]}`,
        label: say(listWords[list]),
        current: list === current,
        count: counts[list],
      }))}
    />
  );
}
