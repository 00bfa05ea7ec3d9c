"use client";

import { ChevronRight } from "lucide-react";
import { fullDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { houseWords as words } from "@/components/operations/house-words";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import type { HouseView } from "@/server/identity/house.contract";
import { roleText } from "@/server/identity/people.text";
import { fill } from "@/server/kernel/text";

type HouseMembersProps = Readonly<Pick<HouseView, "members" | "zone">>;

/** Who acts for an organisation, in which role. */
export function HouseMembers({ members, zone }: HouseMembersProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Section title={say(words.members)}>
      {members.length === 0 ? <p className="text-ink-soft">{say(words.noMembers)}</p> : null}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface empty:hidden">
        {members.map(({ personId, displayName, role, since, isSuspended }) => (
          <li key={`${personId} ${role}`}>
            <AppLink
              href={`/admin/pengguna/${personId}`}
              className="flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-sunken"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-semibold wrap-anywhere">{displayName}</span>
                <span className="block text-sm text-ink-soft">
                  {say(fill(words.memberSince, { role: roleText[role], date: fullDate(since, zone, language) }))}
                  {isSuspended ? `, ${say(words.suspended)}` : null}
                </span>
              </span>
              <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
