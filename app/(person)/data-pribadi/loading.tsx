import { pageLoading } from "@/components/language/page-loading";
import { privacyWords } from "@/components/privacy/words";

export default pageLoading({ title: privacyWords.title, lead: true, shape: "cards", width: "narrow" });
