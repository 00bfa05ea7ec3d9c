import { redirect } from "next/navigation";
import { usualPricesOf } from "@/app/(provider)/dapur/usual-prices";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PostForm } from "@/components/surplus/post-form";
import { beginPosting } from "@/components/surplus/post-start";
import { postWords } from "@/components/surplus/post-words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(postWords.title);

type PostPageProps = Readonly<{ searchParams: Promise<{ menu?: string }> }>;

export default async function PostPage({ searchParams }: PostPageProps) {
  await requireRole("provider");
  const caller = await pageCaller();
  const [language, { menu: wanted }, { organisation }, menu] = await Promise.all([
    readLanguage(),
    searchParams,
    caller.identity.me(),
    caller.menu.list(),
  ]);
  if (!organisation) redirect("/dapur");
  const { id, name, place, zone, openingHours } = organisation;
  const beginning = beginPosting(menu.items, wanted);
  const { title } = beginning.start;
  return (
    <Page title={sayIn(language)(postWords.title)} lead={name}>
      <PostForm
        {...beginning}
        usualRupiah={(await usualPricesOf(caller, [title]))[title] ?? null}
        outlet={{ id, place, zone, openingHours }}
        now={new Date().toISOString()}
      />
    </Page>
  );
}
