import type { ReactNode } from "react";
import { words } from "@/components/impact/words";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { AppShell } from "@/components/ui/app-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type PublicShellProps = Readonly<{
  language: Language;
  /** Where a signed-in reader works; null for everyone else. */
  home: string | null;
  children: ReactNode;
}>;

/** The frame of what anyone may read: no menu, one way in. */
export function PublicShell({ language, home, children }: PublicShellProps) {
  const say = sayIn(language);
  return (
    <AppShell
      home={home ?? "/"}
      skipLabel={say(words.skip)}
      languageSwitch={<LanguageSwitch />}
      footer={<HelpLink language={language} />}
      account={
        home ? (
          <ButtonLink href={home} variant="quiet">
            {say(words.myScreen)}
          </ButtonLink>
        ) : null
      }
    >
      {children}
    </AppShell>
  );
}
