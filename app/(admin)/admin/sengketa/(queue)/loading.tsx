import { deskWords as words } from "@/components/dispute/desk-words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: words.title, lead: true, shape: "cards" });
