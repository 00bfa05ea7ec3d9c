import { pageLoading } from "@/components/language/page-loading";
import { lotWords } from "@/components/nearby/lot-words";

export default pageLoading({ name: lotWords.lotTitle, shape: "record", aside: true });
