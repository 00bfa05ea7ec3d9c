import { pageLoading } from "@/components/language/page-loading";
import { queueWords } from "@/components/privacy/words";

export default pageLoading({ title: queueWords.title, lead: true, shape: "cards" });
