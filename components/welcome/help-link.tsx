import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/welcome/words";
import type { Language } from "@/server/kernel/text";

/** At the foot of every screen. */
export function HelpLink({ language }: Readonly<{ language: Language }>) {
  return (
    <Link
      href="/bantuan"
      prefetch={false}
      className="inline-flex min-h-12 items-center gap-2 rounded-control font-semibold text-ink-soft hover:text-ink"
    >
      <CircleHelp aria-hidden size={20} className="shrink-0" />
      {sayIn(language)(words.help)}
    </Link>
  );
}
