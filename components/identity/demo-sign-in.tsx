"use client";

import { BadgeCheck, Bike, BookOpen, ChefHat, HeartHandshake, type LucideIcon, UserRound } from "lucide-react";
import { demoRoleWords, words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { DEMO_ROLES, type DemoRole } from "@/server/identity/identity.rules";

const ICONS: Readonly<Record<DemoRole, LucideIcon>> = {
  provider: ChefHat,
  ngo: HeartHandshake,
  admin: BadgeCheck,
  courier: Bike,
  citizen: UserRound,
};

/** One tap for each role, in demo mode only. */
export function DemoSignIn({ pending, onChoose }: Readonly<{ pending: boolean; onChoose: (role: DemoRole) => void }>) {
  const say = useText();
  return (
    <Section title={say(words.demoTitle)} hint={say(words.demoHint)}>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {DEMO_ROLES.map((role) => (
          <Button
            key={role}
            wide
            variant="secondary"
            icon={ICONS[role]}
            name={`demo-${role}`}
            onClick={() => !pending && onChoose(role)}
          >
            {say(demoRoleWords[role])}
          </Button>
        ))}
      </div>
      <ButtonLink href="/cerita" variant="quiet" icon={BookOpen} wide>
        {say(words.demoStory)}
      </ButtonLink>
    </Section>
  );
}
