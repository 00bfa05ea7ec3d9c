import { words } from "@/components/handover/words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: words.title, lead: true, shape: "record", aside: true });
