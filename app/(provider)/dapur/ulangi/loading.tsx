import { pageLoading } from "@/components/language/page-loading";
import { repeatWords } from "@/components/surplus/repeat-words";

export default pageLoading({ title: repeatWords.title, lead: true, shape: "cards" });
