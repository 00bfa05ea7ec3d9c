import { WebhookSettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.webhooks);

export default function WebhooksPage() {
  return <WebhookSettings home={{ base: "/dapur/pengaturan", role: "provider" }} />;
}
