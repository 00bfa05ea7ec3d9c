import { adminWords } from "@/components/attendance/admin-words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: adminWords.adminTitle, lead: true, shape: "cards" });
