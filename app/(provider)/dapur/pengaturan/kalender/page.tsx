import { CalendarSettings } from "@/app/settings/settings-pages";

export const metadata = { title: "Kalender" };

export default function CalendarPage() {
  return <CalendarSettings home={{ base: "/dapur/pengaturan", role: "provider" }} />;
}
