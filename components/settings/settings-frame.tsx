import { BookOpen } from "lucide-react";
import type { ReactNode } from "react";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/settings/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { Tabs } from "@/components/ui/tabs";
import type { Language } from "@/server/kernel/text";

const PARTS = ["harga", "kalender", "dokumen", "kunci", "webhook"] as const;
export type SettingsPart = (typeof PARTS)[number];
const LABELS = {
  harga: words.price,
  kalender: words.calendar,
  dokumen: words.documents,
  kunci: words.keys,
  webhook: words.webhooks,
} as const;
/** Only kitchens ask prices. */
const OF_KITCHENS: readonly SettingsPart[] = ["harga"];
/** The others are for whoever programs against the API. */
const WITHOUT_GUIDE: readonly SettingsPart[] = ["harga", "kalender", "dokumen"];

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
  const parts = PARTS.filter((one) => base === "/dapur/pengaturan" || !OF_KITCHENS.includes(one));
  const items = parts.map((one) => ({ href: `${base}/${one}`, label: say(LABELS[one]), current: one === part }));
  return (
    <Page
      title={say(words.title)}
      width="narrow"
      actions={
        WITHOUT_GUIDE.includes(part) ? null : (
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
