import { pageLoading } from "@/components/language/page-loading";
import { receivedWords } from "@/components/statement/words";

export default pageLoading({ title: receivedWords.title, lead: true, shape: "figures" });
