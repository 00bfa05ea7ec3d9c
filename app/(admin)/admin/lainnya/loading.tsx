import { pageLoading } from "@/components/language/page-loading";
import { indexWords } from "@/components/operations/index-words";

export default pageLoading({ title: indexWords.more, lead: true, shape: "cards" });
