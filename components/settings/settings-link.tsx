"use client";

import { Settings } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { AppLink } from "@/components/ui/app-link";
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
    <AppLink
      href={href}
      aria-label={place === "corner" ? say(words.title) : undefined}
      title={say(words.title)}
      className={classes(
        "min-h-12 shrink-0 items-center justify-center rounded-control transition-colors",
        place === "corner"
          ? "hidden w-12 text-ink-soft hover:bg-sunken hover:text-ink sm:flex"
          : "-ml-3 flex gap-2 px-3 font-semibold text-leaf-ink hover:bg-leaf-soft sm:hidden",
      )}
    >
      <Settings aria-hidden size={22} />
      {place === "page" ? say(words.title) : null}
    </AppLink>
  );
}
