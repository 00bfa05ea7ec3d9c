import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/pickup/words";

export default pageLoading({ title: words.title, shape: "cards", aside: true });
