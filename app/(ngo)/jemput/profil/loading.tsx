import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/recipient/words";

export default pageLoading({ title: words.title, lead: true, shape: "form", width: "narrow" });
