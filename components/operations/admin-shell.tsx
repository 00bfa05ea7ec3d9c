import { Activity, Building2, Ellipsis, MoonStar, UserSearch } from "lucide-react";
import type { ReactNode } from "react";
import { AccountLink } from "@/components/identity/account-link";
import { LanguageSwitch } from "@/components/language/language-switch";
import { sayIn } from "@/components/language/preferences";
import { indexWords } from "@/components/operations/index-words";
import { words } from "@/components/operations/words";
import { PrivacyLink } from "@/components/settings/privacy-link";
import { AppShell } from "@/components/ui/app-shell";
import { HelpLink } from "@/components/welcome/help-link";
import type { Language } from "@/server/kernel/text";

type AdminShellProps = Readonly<{ language: Language; account?: ReactNode; children: ReactNode }>;

const ICON = 22;

export function AdminShell({ language, account, children }: AdminShellProps) {
  const say = sayIn(language);
  return (
    <AppShell
      home="/admin"
      skipLabel={say(words.skip)}
      navLabel={say(words.menu)}
      nav={[
        { href: "/admin", label: say(words.tonight), icon: <MoonStar aria-hidden size={ICON} /> },
        { href: "/admin/antrean", label: say(words.queue), icon: <UserSearch aria-hidden size={ICON} /> },
        {
          href: "/admin/organisasi",
          label: say(words.organisationsShort),
          icon: <Building2 aria-hidden size={ICON} />,
        },
        { href: "/admin/pekerjaan", label: say(words.jobs), icon: <Activity aria-hidden size={ICON} /> },
        {
          href: "/admin/lainnya",
          label: say(indexWords.more),
          icon: <Ellipsis aria-hidden size={ICON} />,
          standsFor: "/admin",
        },
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
