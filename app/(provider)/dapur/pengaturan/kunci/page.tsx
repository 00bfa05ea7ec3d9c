import { KeySettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.keys);

export default function KeysPage() {
  return <KeySettings home={{ base: "/dapur/pengaturan", role: "provider" }} />;
}
