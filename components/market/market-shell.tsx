import { BellRing, ReceiptText, Store } from "lucide-react";
import type { ReactNode } from "react";
import { AccountLink } from "@/components/identity/account-link";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { shellWords } from "@/components/market/shell-words";
import { PrivacyLink } from "@/components/settings/privacy-link";
import { AppShell } from "@/components/ui/app-shell";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type MarketShellProps = Readonly<{
  /** Where the one who buys is at home: the market, or their charity's screens. */
  home?: string;
  language: Language;
  account: ReactNode;
  children: ReactNode;
}>;

const ICON = 22;

/** The frame of neighbours who buy good food at its falling price. */
export function MarketShell({ home = "/pasar", language, account, children }: MarketShellProps) {
  const say = sayIn(language);
  return (
    <AppShell
      home={home}
      skipLabel={say(shellWords.skip)}
      navLabel={say(shellWords.menu)}
      nav={[
        { href: "/pasar", label: say(shellWords.market), icon: <Store aria-hidden size={ICON} /> },
        { href: "/pasar/pesanan", label: say(shellWords.orders), icon: <ReceiptText aria-hidden size={ICON} /> },
        { href: "/pasar/kabar", label: say(shellWords.notices), icon: <BellRing aria-hidden size={ICON} /> },
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
