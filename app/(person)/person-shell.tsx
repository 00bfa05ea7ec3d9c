import type { ReactNode } from "react";
import { AccountLink } from "@/components/identity/account-link";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { MarketShell } from "@/components/market/market-shell";
import { FinderShell } from "@/components/nearby/finder-shell";
import { shellWords } from "@/components/nearby/shell-words";
import { AdminShell } from "@/components/operations/admin-shell";
import { PrivacyLink } from "@/components/settings/privacy-link";
import { KitchenShell } from "@/components/surplus/kitchen-shell";
import { AppShell } from "@/components/ui/app-shell";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type PersonShellProps = Readonly<{ home: string; language: Language; account: ReactNode; children: ReactNode }>;

const SHELLS = {
  "/dapur": KitchenShell,
  "/jemput": FinderShell,
  "/pasar": MarketShell,
  "/admin": AdminShell,
} as const;

/** What belongs to a person stands in the frame they work in; people without a working role get a plain one. */
export function PersonShell({ home, ...frame }: PersonShellProps) {
  const Shell = Object.entries(SHELLS).find(([path]) => path === home)?.[1];
  if (Shell) return <Shell {...frame} />;
  const skipLabel = sayIn(frame.language)(shellWords.skip);
  return (
    <AppShell
      home={home}
      skipLabel={skipLabel}
      languageSwitch={<LanguageSwitch />}
      account={frame.account}
      footer={
        <>
          <AccountLink place="foot" />
          <PrivacyLink language={frame.language} />
          <HelpLink language={frame.language} />
        </>
      }
    >
      {frame.children}
    </AppShell>
  );
}
