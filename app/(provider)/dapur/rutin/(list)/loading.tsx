import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/recurring/words";

export default pageLoading({ title: words.title, lead: true, shape: "cards" });
