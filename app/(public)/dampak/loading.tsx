import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PageSkeleton } from "@/components/ui/page-skeleton";

export default async function LoadingImpact() {
  return <PageSkeleton label={sayIn(await readLanguage())(words.loading)} />;
}
