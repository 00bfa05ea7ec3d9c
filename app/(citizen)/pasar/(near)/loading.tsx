import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/market/words";

export default pageLoading({ title: words.title, lead: true, shape: "cards", aside: true });
