import { pageLoading } from "@/components/language/page-loading";
import { purchaseWords } from "@/components/market/purchase-words";

export default pageLoading({ title: purchaseWords.title, shape: "cards", aside: true });
