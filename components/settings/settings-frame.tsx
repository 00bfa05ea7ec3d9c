import { BookOpen } from "lucide-react";
import type { ReactNode } from "react";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/settings/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import type { Language } from "@/server/kernel/text";

const PARTS = ["kalender", "kunci", "webhook"] as const;
export type SettingsPart = (typeof PARTS)[number];
const LABELS = { kalender: words.calendar, kunci: words.keys, webhook: words.webhooks } as const;

type SettingsFrameProps = Readonly<{
  /** `/dapur/pengaturan` or `/jemput/pengaturan`. */
  base: string;
  part: SettingsPart;
  language: Language;
  children: ReactNode;
}>;

/** The settings of whoever acts for an organisation, one part a page. */
export function SettingsFrame({ base, part, language, children }: SettingsFrameProps) {
  const say = sayIn(language);
  const items = PARTS.map((one) => ({ href: `${base}/${one}`, label: say(LABELS[one]), current: one === part }));
  return (
    <Page
      title={say(words.title)}
      width="narrow"
      actions={
        part === "kalender" ? null : (
          <ButtonLink href="/docs/api" variant="quiet" flush icon={BookOpen}>
            {say(words.guide)}
          </ButtonLink>
        )
      }
    >
      <Tabs label={say(words.menu)} items={items} />
      {children}
    </Page>
  );
}
