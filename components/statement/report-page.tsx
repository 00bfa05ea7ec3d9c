import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/statement/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { Language, Text } from "@/server/kernel/text";

type ReportPageProps = Readonly<{
  language: Language;
  title: Text;
  lead: Text;
  /** What stands there while there is nothing to report; null where there is. */
  beginning: Readonly<{ icon: LucideIcon; title: Text; hint: Text; href: string; action: Text }> | null;
  children: ReactNode;
}>;

/** A report of one's own figures, with the way to everyone's. */
export function ReportPage({ language, title, lead, beginning, children }: ReportPageProps) {
  const say = sayIn(language);
  const action = beginning && (
    <ButtonLink href={beginning.href} variant="primary">
      {say(beginning.action)}
    </ButtonLink>
  );
  return (
    <Page
      title={say(title)}
      lead={say(lead)}
      actions={
        <ButtonLink href="/dampak" variant="quiet" flush>
          {say(words.national)}
        </ButtonLink>
      }
    >
      {beginning ? (
        <EmptyState icon={beginning.icon} title={say(beginning.title)} action={action}>
          {say(beginning.hint)}
        </EmptyState>
      ) : (
        children
      )}
    </Page>
  );
}
