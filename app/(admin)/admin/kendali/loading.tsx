import { controlWords } from "@/components/control/words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: controlWords.title, lead: true, shape: "cards", width: "narrow" });
