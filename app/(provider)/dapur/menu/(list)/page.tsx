import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { MenuList } from "@/components/menu/menu-list";
import { words } from "@/components/menu/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function MenuPage() {
  await requireRole("provider");
  const say = sayIn(await readLanguage());
  const { items } = await (await pageCaller()).menu.list();
  return (
    <Page title={say(words.title)} lead={say(words.lead)} width="narrow">
      <MenuList start={items} />
    </Page>
  );
}
