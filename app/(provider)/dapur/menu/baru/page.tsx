import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ItemForm } from "@/components/menu/item-form";
import { words } from "@/components/menu/words";
import { Page } from "@/components/ui/page";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.addTitle);

export default async function NewItemPage() {
  await requireRole("provider");
  const say = sayIn(await readLanguage());
  return (
    <Page title={say(words.addTitle)} width="narrow">
      <ItemForm />
    </Page>
  );
}
