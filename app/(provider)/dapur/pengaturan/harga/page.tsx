import { PriceSettings } from "@/app/settings/settings-pages";
import { pageTitle } from "@/components/language/page-title";
import { words } from "@/components/settings/words";

export const generateMetadata = pageTitle(words.price);

export default function PricePage() {
  return <PriceSettings home={{ base: "/dapur/pengaturan", role: "provider" }} />;
}
