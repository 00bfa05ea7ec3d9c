import { CalendarSync, ChartColumn, ChefHat, KeyRound, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { AccountLink } from "@/components/identity/account-link";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { PrivacyLink } from "@/components/settings/privacy-link";
import { words } from "@/components/surplus/words";
import { AppShell } from "@/components/ui/app-shell";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type KitchenShellProps = Readonly<{ language: Language; account?: ReactNode; children: ReactNode }>;

const ICON = 22;

export function KitchenShell({ language, account, children }: KitchenShellProps) {
  const say = sayIn(language);
  return (
    <AppShell
      home="/dapur"
      skipLabel={say(words.skip)}
      navLabel={say(words.menu)}
      nav={[
        { href: "/dapur", label: say(words.kitchen), icon: <ChefHat aria-hidden size={ICON} /> },
        { href: "/dapur/serah", label: say(words.handover), icon: <KeyRound aria-hidden size={ICON} /> },
        { href: "/dapur/baru", label: say(words.addSurplus), icon: <Plus aria-hidden size={ICON} />, isMain: true },
        { href: "/dapur/laporan", label: say(words.report), icon: <ChartColumn aria-hidden size={ICON} /> },
        { href: "/dapur/rutin", label: say(words.recurring), icon: <CalendarSync aria-hidden size={ICON} /> },
      ]}
      languageSwitch={<LanguageSwitch />}
      account={account}
      footer={
        <>
          <AccountLink place="foot" />
          <PrivacyLink language={language} />
          <HelpLink language={language} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
