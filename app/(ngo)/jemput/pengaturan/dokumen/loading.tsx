import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/settings/words";

export default pageLoading({ title: words.title, shape: "rows", width: "narrow" });
