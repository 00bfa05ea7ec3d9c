import { notFound } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ItemForm } from "@/components/menu/item-form";
import { RemoveItem } from "@/components/menu/remove-item";
import { words } from "@/components/menu/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.editTitle);

export default async function ItemPage({ params }: Readonly<{ params: Promise<{ id: string }> }>) {
  await requireRole("provider");
  const [{ id }, language, caller] = await Promise.all([params, readLanguage(), pageCaller()]);
  const say = sayIn(language);
  const item = (await caller.menu.list()).items.find((one) => one.id === id);
  if (!item) notFound();
  return (
    <Page title={say(words.editTitle)} lead={<span lang="id">{item.name}</span>} width="narrow">
      <ItemForm item={item} />
      <RemoveItem id={item.id} />
    </Page>
  );
}
