import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/money/words";

export default pageLoading({ title: words.title, lead: true, shape: "cards" });
