import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/operations/words";

export default pageLoading({ title: words.organisations, lead: true, shape: "cards" });
