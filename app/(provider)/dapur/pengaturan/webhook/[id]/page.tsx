import { OneWebhookSettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.webhooks);

type WebhookPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function WebhookPage({ params }: WebhookPageProps) {
  const { id } = await params;
  return <OneWebhookSettings home={{ base: "/dapur/pengaturan", role: "provider" }} id={id} />;
}
