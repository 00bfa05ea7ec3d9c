import { ShieldCheck } from "lucide-react";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/settings/words";
import { FootLink } from "@/components/ui/foot-link";
import type { Language } from "@/server/kernel/text";

/** At the foot of every screen of someone signed in: one's own data. */
export function PrivacyLink({ language }: Readonly<{ language: Language }>) {
  return (
    <FootLink href="/data-pribadi" icon={ShieldCheck}>
      {sayIn(language)(words.privacy)}
    </FootLink>
  );
}
