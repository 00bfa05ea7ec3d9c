import { CircleHelp } from "lucide-react";
import { sayIn } from "@/components/language/preferences";
import { FootLink } from "@/components/ui/foot-link";
import { words } from "@/components/welcome/words";
import type { Language } from "@/server/kernel/text";

/** At the foot of every screen. */
export function HelpLink({ language }: Readonly<{ language: Language }>) {
  return (
    <FootLink href="/bantuan" icon={CircleHelp}>
      {sayIn(language)(words.help)}
    </FootLink>
  );
}
