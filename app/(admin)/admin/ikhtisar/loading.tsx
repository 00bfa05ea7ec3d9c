import { pageLoading } from "@/components/language/page-loading";
import { overviewWords } from "@/components/operations/overview-words";

export default pageLoading({ title: overviewWords.title, lead: true, shape: "cards" });
