"use client";

import { useState } from "react";
import { useText } from "@/components/language/language-provider";
import { DeedForm } from "@/components/people/deed-form";
import { type Deed, deedName, isHouseRole } from "@/components/people/deeds";
import { peopleWords as words } from "@/components/people/words";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { PersonView } from "@/server/identity/people.contract";

/** What an admin may do about an account, each with its reason. */
export function PersonDeeds({ person }: Readonly<{ person: PersonView }>) {
  const say = useText();
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  return (
    <Section title={say(words.deeds)} hint={say(words.deedsHint)}>
      <Card>
        <Asking open={deed !== null} onClose={close}>
          {deed ? (
            <DeedForm key={deed} person={person} deed={deed} onClose={close} />
          ) : (
            <div className="flex flex-wrap gap-3">
              {offered(person).map((one) => (
                <Button key={one} variant={one === "suspend" ? "danger" : "secondary"} onClick={() => setDeed(one)}>
                  {say(deedName(one, person))}
                </Button>
              ))}
            </div>
          )}
        </Asking>
      </Card>
    </Section>
  );
}

function offered({ state, hasFactor, roles }: PersonView): readonly Deed[] {
  const account: readonly Deed[] = state === "suspended" ? ["restore"] : ["suspend", "endSessions"];
  const factor: readonly Deed[] = hasFactor ? ["liftFactor"] : [];
  const houseRoles = roles.map(({ role }) => role).filter(isHouseRole);
  const isAdmin = roles.some(({ role }) => role === "admin");
  return [...account, ...factor, ...houseRoles, isAdmin ? "takeAdmin" : "makeAdmin"];
}
