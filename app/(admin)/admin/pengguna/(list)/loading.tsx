import { pageLoading } from "@/components/language/page-loading";
import { peopleWords } from "@/components/people/words";

export default pageLoading({ title: peopleWords.title, lead: true, shape: "cards" });
