"use client";

import { Mail } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { reachWords } from "@/components/notification/reach-words";
import { TryButton } from "@/components/notification/try-button";
import { Withheld } from "@/components/notification/withheld";
import { settingWords as words } from "@/components/notification/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { fill } from "@/server/kernel/text";

type EmailCardProps = Readonly<{ allowed: boolean; email: string | null }>;

/** The address emails go to, and a way to see that they arrive. */
export function EmailCard({ allowed, email }: EmailCardProps) {
  const say = useText();
  const state = allowed ? (email ?? say(words.noEmail)) : say(reachWords.withheldShort);
  return (
    <Card>
      <Fold bare icon={Mail} title={say(words.email)} summary={state}>
        {allowed ? null : <Withheld />}
        {allowed && email ? <TryButton channel="email" sent={say(fill(words.triedEmail, { email }))} /> : null}
        {allowed && !email ? <ButtonLink href="/data-pribadi">{say(reachWords.addContact)}</ButtonLink> : null}
      </Fold>
    </Card>
  );
}
