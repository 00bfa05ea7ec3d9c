import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { AccountLink } from "@/components/identity/account-link";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { NotificationBell } from "@/components/notification/notification-bell";
import { KeepPages } from "@/components/offline/keep-pages";
import { OfflineProvider } from "@/components/offline/offline-provider";
import { UnsentPanel } from "@/components/offline/unsent-panel";
import { SettingsLink } from "@/components/settings/settings-link";
import { KitchenShell } from "@/components/surplus/kitchen-shell";
import { Welcome } from "@/components/welcome/welcome";
import { pageCaller, pagePosition } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

/** What must open with no signal. */
const KEPT = ["/dapur", "/dapur/baru", "/dapur/serah"];

export default async function ProviderLayout({ children }: Readonly<{ children: ReactNode }>) {
  const { personId } = await requireRole("provider");
  const unread = await (await pageCaller()).notifications.unread();
  const account = (
    <>
      <NotificationBell first={unread} />
      <SettingsLink href="/dapur/pengaturan" place="corner" />
      <AccountLink place="corner" />
      <SignOutButton />
    </>
  );
  return (
    <ApiProvider position={await pagePosition()}>
      <OfflineProvider personId={personId}>
        <KitchenShell language={await readLanguage()} account={account}>
          <KeepPages personId={personId} paths={KEPT} />
          <UnsentPanel />
          <Welcome newcomer="kitchen" home="/dapur" />
          {children}
        </KitchenShell>
      </OfflineProvider>
    </ApiProvider>
  );
}
