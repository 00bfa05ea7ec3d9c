import { pageLoading } from "@/components/language/page-loading";
import { lotsWords } from "@/components/operations/lots-words";

export default pageLoading({ title: lotsWords.title, lead: true, shape: "cards" });
