import { ChartColumn, HandHeart, Search, SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { AccountLink } from "@/components/identity/account-link";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { MarketLink } from "@/components/nearby/market-link";
import { shellWords } from "@/components/nearby/shell-words";
import { PrivacyLink } from "@/components/settings/privacy-link";
import { AppShell } from "@/components/ui/app-shell";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type FinderShellProps = Readonly<{ language: Language; account: ReactNode; children: ReactNode }>;

const ICON = 22;

/** The frame of those who look for food and fetch it. */
export function FinderShell({ language, account, children }: FinderShellProps) {
  const say = sayIn(language);
  return (
    <AppShell
      home="/jemput"
      skipLabel={say(shellWords.skip)}
      navLabel={say(shellWords.menu)}
      nav={[
        { href: "/jemput", label: say(shellWords.find), icon: <Search aria-hidden size={ICON} /> },
        { href: "/jemput/ambil", label: say(shellWords.pickups), icon: <HandHeart aria-hidden size={ICON} /> },
        { href: "/jemput/profil", label: say(shellWords.profile), icon: <SlidersHorizontal aria-hidden size={ICON} /> },
        { href: "/jemput/laporan", label: say(shellWords.report), icon: <ChartColumn aria-hidden size={ICON} /> },
      ]}
      languageSwitch={<LanguageSwitch />}
      account={account}
      footer={
        <>
          <AccountLink place="foot" />
          <MarketLink language={language} />
          <PrivacyLink language={language} />
          <HelpLink language={language} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
