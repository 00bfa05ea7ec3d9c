import type { ReactNode } from "react";
import { PersonShell } from "@/app/(person)/person-shell";
import { ApiProvider } from "@/components/api/api-provider";
import { AccountLink } from "@/components/identity/account-link";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { NotificationBell } from "@/components/notification/notification-bell";
import { homeOf } from "@/server/identity/home.rules";
import { pageCaller, pagePosition } from "@/server/web/page-caller";
import { requirePerson } from "@/server/web/page-guard";

export default async function PersonLayout({ children }: Readonly<{ children: ReactNode }>) {
  const { roles } = await requirePerson();
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const account = (
    <>
      <NotificationBell first={await caller.notifications.unread()} />
      <AccountLink place="corner" />
      <SignOutButton />
    </>
  );
  return (
    <ApiProvider position={await pagePosition()}>
      <PersonShell home={homeOf(roles)} language={language} account={account}>
        {children}
      </PersonShell>
    </ApiProvider>
  );
}
