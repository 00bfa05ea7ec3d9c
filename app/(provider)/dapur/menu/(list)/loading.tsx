import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/menu/words";

export default pageLoading({ title: words.title, lead: true, shape: "rows", width: "narrow" });
