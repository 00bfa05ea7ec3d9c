import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/settings/words";
import type { Language } from "@/server/kernel/text";

/** At the foot of every screen of someone signed in: one's own data. */
export function PrivacyLink({ language }: Readonly<{ language: Language }>) {
  return (
    <Link
      href="/data-pribadi"
      prefetch={false}
      className="mr-6 inline-flex min-h-12 items-center gap-2 rounded-control font-semibold text-ink-soft hover:text-ink"
    >
      <ShieldCheck aria-hidden size={20} className="shrink-0" />
      {sayIn(language)(words.privacy)}
    </Link>
  );
}
