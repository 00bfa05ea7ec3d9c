import { pageLoading } from "@/components/language/page-loading";
import { noticeWords } from "@/components/market/notice-words";

export default pageLoading({ title: noticeWords.title, lead: true, shape: "rows", width: "narrow" });
