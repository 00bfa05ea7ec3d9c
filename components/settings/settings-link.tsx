"use client";

import { Settings } from "lucide-react";
import Link from "next/link";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";

/** For the account corner of those who act for an organisation. */
export function SettingsLink({ href }: Readonly<{ href: string }>) {
  const say = useText();
  return (
    <Link
      href={href}
      aria-label={say(words.title)}
      title={say(words.title)}
      className="grid size-12 shrink-0 place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      <Settings aria-hidden size={22} />
    </Link>
  );
}
