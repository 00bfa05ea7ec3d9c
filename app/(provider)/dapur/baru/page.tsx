import { redirect } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PostForm } from "@/components/surplus/post-form";
import { postWords } from "@/components/surplus/post-words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(postWords.title);

export default async function PostPage() {
  await requireRole("provider");
  const say = sayIn(await readLanguage());
  const { organisation } = await (await pageCaller()).identity.me();
  if (!organisation) redirect("/dapur");
  const { name, place, zone } = organisation;
  return (
    <Page title={say(postWords.title)} lead={name}>
      <PostForm outlet={{ name, place, zone }} now={new Date().toISOString()} />
    </Page>
  );
}
