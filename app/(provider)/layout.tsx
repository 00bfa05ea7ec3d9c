import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { NotificationBell } from "@/components/notification/notification-bell";
import { KitchenShell } from "@/components/surplus/kitchen-shell";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export default async function ProviderLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("provider");
  const unread = await (await pageCaller()).notifications.unread();
  const account = (
    <>
      <NotificationBell first={unread} />
      <SignOutButton />
    </>
  );
  return (
    <ApiProvider>
      <KitchenShell language={await readLanguage()} account={account}>
        {children}
      </KitchenShell>
    </ApiProvider>
  );
}
