import { pageLoading } from "@/components/language/page-loading";
import { settingWords } from "@/components/notification/words";

export default pageLoading({ title: settingWords.title, lead: true, shape: "rows", width: "narrow" });
