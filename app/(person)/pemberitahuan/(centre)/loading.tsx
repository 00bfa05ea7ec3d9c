import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/notification/words";

export default pageLoading({ title: words.title, shape: "rows", width: "narrow" });
