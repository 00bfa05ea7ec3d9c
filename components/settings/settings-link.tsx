"use client";

import { Settings } from "lucide-react";
import Link from "next/link";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { classes } from "@/components/ui/classes";

type SettingsLinkProps = Readonly<{
  href: string;
  /** The corner of a phone has no room left, so there it stands beside the title of a page instead. */
  place: "corner" | "page";
}>;

/** The way to the settings of those who act for an organisation. */
export function SettingsLink({ href, place }: SettingsLinkProps) {
  const say = useText();
  return (
    <Link
      href={href}
      aria-label={say(words.title)}
      title={say(words.title)}
      className={classes(
        "size-12 shrink-0 place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink",
        place === "corner" ? "hidden sm:grid" : "grid sm:hidden",
      )}
    >
      <Settings aria-hidden size={22} />
    </Link>
  );
}
