import { pageLoading } from "@/components/language/page-loading";
import { words } from "@/components/surplus/words";

export default pageLoading({ name: words.kitchen, lead: true, shape: "tiles", aside: true });
