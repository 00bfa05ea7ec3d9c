import { OneWebhookSettings } from "@/app/settings/settings-pages";

export const metadata = { title: "Webhook" };

type WebhookPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function WebhookPage({ params }: WebhookPageProps) {
  const { id } = await params;
  return <OneWebhookSettings home={{ base: "/dapur/pengaturan", role: "provider" }} id={id} />;
}
