import { Bell, LockKeyhole } from "lucide-react";
import { ownWords as words } from "@/components/identity/own-account-words";
import { sayIn } from "@/components/language/preferences";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { Language } from "@/server/kernel/text";

type OwnContactProps = Readonly<{
  contact: Readonly<{ email: string | null; phone: string | null }>;
  organisation: string | null;
  language: Language;
}>;

/** What someone signs in with, masked, and where to change how they are reached. */
export function OwnContact({ contact, organisation, language }: OwnContactProps) {
  const say = sayIn(language);
  const none = say(words.none);
  return (
    <Section title={say(words.signInTitle)}>
      <Card>
        <div className="flex flex-col gap-4">
          <DefinitionList
            items={[
              { term: say(words.email), value: contact.email ?? none },
              { term: say(words.phone), value: contact.phone ?? none },
              ...(organisation ? [{ term: say(words.organisation), value: organisation }] : []),
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/masuk/sandi-baru" icon={LockKeyhole}>
              {say(words.newPassword)}
            </ButtonLink>
            <ButtonLink href="/pemberitahuan/atur" icon={Bell}>
              {say(words.notifications)}
            </ButtonLink>
          </div>
          <p className="text-sm text-ink-soft">{say(words.newPasswordHint)}</p>
        </div>
      </Card>
    </Section>
  );
}
