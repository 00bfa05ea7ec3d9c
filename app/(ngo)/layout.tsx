import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { FinderShell } from "@/components/nearby/finder-shell";
import { NotificationBell } from "@/components/notification/notification-bell";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export default async function NgoLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("ngo");
  const unread = await (await pageCaller()).notifications.unread();
  const account = (
    <>
      <NotificationBell first={unread} />
      <SignOutButton />
    </>
  );
  return (
    <ApiProvider>
      <FinderShell language={await readLanguage()} account={account}>
        {children}
      </FinderShell>
    </ApiProvider>
  );
}
