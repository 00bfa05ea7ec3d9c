import { DocumentSettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.documents);

export default function DocumentsPage() {
  return <DocumentSettings home={{ base: "/dapur/pengaturan", role: "provider" }} />;
}
