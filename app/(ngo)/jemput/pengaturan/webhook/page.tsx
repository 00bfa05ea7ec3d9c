import { WebhookSettings } from "@/app/settings/settings-pages";

export const metadata = { title: "Webhook" };

export default function WebhooksPage() {
  return <WebhookSettings home={{ base: "/jemput/pengaturan", role: "ngo" }} />;
}
