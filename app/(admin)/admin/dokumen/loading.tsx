import { deskPaperWords } from "@/components/document/desk-words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: deskPaperWords.title, lead: true, shape: "cards" });
