import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/settings/words";

export default pageLoading({ title: words.documents, shape: "rows", width: "narrow" });
