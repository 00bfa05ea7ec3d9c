import { words } from "@/components/dispute/words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: words.title, lead: true, shape: "cards" });
