import { auditWords } from "@/components/audit/words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: auditWords.title, lead: true, shape: "cards" });
