import { pageLoading } from "@/components/language/page-loading";
import { postWords } from "@/components/surplus/post-words";

export default pageLoading({ title: postWords.title, lead: true, shape: "form" });
