import { notFound } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ProfileForm } from "@/components/recipient/profile-form";
import { words } from "@/components/recipient/words";
import { SettingsLink } from "@/components/settings/settings-link";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function ProfilePage() {
  await requireRole("ngo");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [me, profile] = await Promise.all([caller.identity.me(), caller.identity.ngoProfile()]);
  if (!me.organisation) notFound();
  const say = sayIn(language);
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      width="narrow"
      actions={<SettingsLink href="/jemput/pengaturan" place="page" />}
    >
      <ProfileForm profile={profile} zone={me.organisation.zone} />
    </Page>
  );
}
