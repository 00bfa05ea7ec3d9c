import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/statement/words";

export default pageLoading({ title: words.title, lead: true, shape: "figures" });
