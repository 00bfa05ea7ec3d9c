"use client";

import { UserRound } from "lucide-react";
import { accountWords } from "@/components/identity/account-words";
import { useText } from "@/components/language/language-provider";
import { AppLink } from "@/components/ui/app-link";
import { classes } from "@/components/ui/classes";

type AccountLinkProps = Readonly<{
  /** The corner of a phone has no room left, so there it stands at the foot of the page instead. */
  place: "corner" | "foot";
}>;

/** The way to one's own account, on every signed-in screen. */
export function AccountLink({ place }: AccountLinkProps) {
  const say = useText();
  const label = say(accountWords.account);
  return (
    <AppLink
      href="/akun"
      aria-label={place === "corner" ? label : undefined}
      title={label}
      className={classes(
        "min-h-12 shrink-0 items-center rounded-control text-ink-soft transition-colors hover:text-ink",
        place === "corner"
          ? "hidden w-12 justify-center hover:bg-sunken sm:flex"
          : "inline-flex gap-2 font-semibold sm:hidden",
      )}
    >
      <UserRound aria-hidden size={place === "corner" ? 22 : 20} className="shrink-0" />
      {place === "foot" ? label : null}
    </AppLink>
  );
}
