import { CalendarSettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.calendar);

export default function CalendarPage() {
  return <CalendarSettings home={{ base: "/jemput/pengaturan", role: "ngo" }} />;
}
