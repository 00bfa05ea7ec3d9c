import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/operations/words";

export default pageLoading({ title: words.jobs, lead: true, shape: "rows" });
