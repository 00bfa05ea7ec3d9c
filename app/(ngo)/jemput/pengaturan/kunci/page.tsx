import { KeySettings } from "@/app/settings/settings-pages";

export const metadata = { title: "Kunci API" };

export default function KeysPage() {
  return <KeySettings home={{ base: "/jemput/pengaturan", role: "ngo" }} />;
}
