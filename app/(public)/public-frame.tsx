import type { ReactNode } from "react";
import { PublicShell } from "@/components/impact/public-shell";
import { readLanguage } from "@/components/language/read-preferences";
import { homeOf } from "@/server/identity/home.rules";
import { pageActor } from "@/server/web/page-caller";

/** What anyone may read, with the way in or the way home. */
export async function PublicFrame({ children }: Readonly<{ children: ReactNode }>) {
  const [language, actor] = await Promise.all([readLanguage(), pageActor()]);
  const home = actor.kind === "person" ? homeOf(actor.roles) : null;
  return (
    <PublicShell language={language} home={home}>
      {children}
    </PublicShell>
  );
}
