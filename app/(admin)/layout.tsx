import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { AdminShell } from "@/components/operations/admin-shell";
import { requireRole } from "@/server/web/page-guard";

export default async function AdminLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("admin");
  return (
    <ApiProvider>
      <AdminShell language={await readLanguage()} account={<SignOutButton />}>
        {children}
      </AdminShell>
    </ApiProvider>
  );
}
