import { pageLoading } from "@/components/language/page-loading";
import { checkoutWords } from "@/components/market/checkout-words";

export default pageLoading({ title: checkoutWords.title, lead: true, shape: "form", width: "narrow" });
