import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { AccountLink } from "@/components/identity/account-link";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { MarketShell } from "@/components/market/market-shell";
import { NotificationBell } from "@/components/notification/notification-bell";
import { KeepPages } from "@/components/offline/keep-pages";
import { OfflineProvider } from "@/components/offline/offline-provider";
import { Welcome } from "@/components/welcome/welcome";
import { homeOf } from "@/server/identity/home.rules";
import { pageCaller, pagePosition } from "@/server/web/page-caller";
import { requireBuyer } from "@/server/web/page-guard";

/** What must open with no signal. */
const KEPT = ["/pasar", "/pasar/pesanan"];

export default async function CitizenLayout({ children }: Readonly<{ children: ReactNode }>) {
  const { personId, roles } = await requireBuyer();
  const unread = await (await pageCaller()).notifications.unread();
  const account = (
    <>
      <NotificationBell first={unread} />
      <AccountLink place="corner" />
      <SignOutButton />
    </>
  );
  return (
    <ApiProvider position={await pagePosition()}>
      <OfflineProvider personId={personId}>
        <MarketShell home={homeOf(roles)} language={await readLanguage()} account={account}>
          <KeepPages personId={personId} paths={KEPT} />
          <Welcome newcomer="buyer" home="/pasar" />
          {children}
        </MarketShell>
      </OfflineProvider>
    </ApiProvider>
  );
}
