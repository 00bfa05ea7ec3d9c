import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { boardWords } from "@/components/operations/words";
import { PageSkeleton } from "@/components/ui/page-skeleton";

export default async function LoadingBoard() {
  return <PageSkeleton label={sayIn(await readLanguage())(boardWords.loading)} />;
}
