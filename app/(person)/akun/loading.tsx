import { accountWords } from "@/components/identity/account-words";
import { pageLoading } from "@/components/language/page-loading";

export default pageLoading({ title: accountWords.account, lead: true, shape: "rows", width: "narrow" });
