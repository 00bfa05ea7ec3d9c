import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/operations/words";

export default pageLoading({ title: words.tonight, lead: true, shape: "figures" });
