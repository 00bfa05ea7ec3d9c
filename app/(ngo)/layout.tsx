import type { ReactNode } from "react";
import { ApiProvider } from "@/components/api/api-provider";
import { SignOutButton } from "@/components/identity/sign-out-button";
import { readLanguage } from "@/components/language/read-preferences";
import { FinderShell } from "@/components/nearby/finder-shell";
import { requireRole } from "@/server/web/page-guard";

export default async function NgoLayout({ children }: Readonly<{ children: ReactNode }>) {
  await requireRole("ngo");
  return (
    <ApiProvider>
      <FinderShell language={await readLanguage()} account={<SignOutButton />}>
        {children}
      </FinderShell>
    </ApiProvider>
  );
}
