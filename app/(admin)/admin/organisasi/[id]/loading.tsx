import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/operations/words";

export default pageLoading({ name: words.organisations, shape: "record", aside: true });
