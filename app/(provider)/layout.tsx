import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { KitchenShell } from "@/components/surplus/kitchen-shell";
import { requireRole } from "@/server/web/page-guard";

export default async function ProviderLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("provider");
  return (
    <ApiProvider>
      <KitchenShell language={await readLanguage()} account={<SignOutButton />}>
        {children}
      </KitchenShell>
    </ApiProvider>
  );
}
