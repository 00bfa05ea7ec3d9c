import { words } from "@/components/attendance/words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: words.adminTitle, lead: true, shape: "cards" });
