import { Store } from "lucide-react";
import { sayIn } from "@/components/language/preferences";
import { shellWords } from "@/components/nearby/shell-words";
import { FootLink } from "@/components/ui/foot-link";
import type { Language } from "@/server/kernel/text";

/** At the foot of a charity's screens: what is for sale near by, which they may buy as well. */
export function MarketLink({ language }: Readonly<{ language: Language }>) {
  return (
    <FootLink href="/pasar" icon={Store}>
      {sayIn(language)(shellWords.market)}
    </FootLink>
  );
}
