import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { AccountLink } from "@/components/identity/account-link";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { NotificationBell } from "@/components/notification/notification-bell";
import { AdminShell } from "@/components/operations/admin-shell";
import { Welcome } from "@/components/welcome/welcome";
import { pageCaller, pagePosition } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export default async function AdminLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("admin");
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
      <AdminShell language={await readLanguage()} account={account}>
        <Welcome newcomer="admin" home="/admin" />
        {children}
      </AdminShell>
    </ApiProvider>
  );
}
