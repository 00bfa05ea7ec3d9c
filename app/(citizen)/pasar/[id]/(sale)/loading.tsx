import { pageLoading } from "@/components/language/page-loading";
import { lotWords } from "@/components/market/lot-words";

export default pageLoading({ name: lotWords.title, lead: true, shape: "record", aside: true });
