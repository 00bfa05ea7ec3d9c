import { sayIn } from "@/components/language/preferences";
import { verificationText } from "@/components/operations/organisation-text";
import { words } from "@/components/operations/words";
import { Tabs } from "@/components/ui/tabs";
import type { Verification } from "@/server/identity/identity.contract";
import type { Language } from "@/server/kernel/text";

const SHOWN = Object.keys(verificationText) as Verification[];

/** The state an address asks for; those who wait, unless told. */
export const verificationOf = (status: string | undefined): Verification =>
  SHOWN.find((verification) => verification === status) ?? "pending";

export function OrganisationTabs({ current, language }: Readonly<{ current: Verification; language: Language }>) {
  const say = sayIn(language);
  return (
    <Tabs
      label={say(words.organisations)}
      items={SHOWN.map((verification) => ({
        href: `/admin/organisasi?status=${verification}`,
        label: say(verificationText[verification]),
        current: verification === current,
      }))}
    />
  );
}
