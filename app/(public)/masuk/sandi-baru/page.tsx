import { resetWords } from "@/components/identity/code-words";
import { FrontDoor } from "@/components/identity/front-door";
import { NewPassword } from "@/components/identity/new-password";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { config } from "@/server/platform/config";

export const generateMetadata = pageTitle(resetWords.title);

export default async function NewPasswordPage() {
  const say = sayIn(await readLanguage());
  return (
    <FrontDoor title={say(resetWords.title)} lead={say(resetWords.lead)}>
      <NewPassword isSandbox={config().DEMO_MODE} />
    </FrontDoor>
  );
}
