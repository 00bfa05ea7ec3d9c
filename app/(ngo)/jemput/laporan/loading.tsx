import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { words } from "@/components/statement/words";
import { PageSkeleton } from "@/components/ui/page-skeleton";

export default async function LoadingReport() {
  return <PageSkeleton label={sayIn(await readLanguage())(words.loading)} />;
}
