import { PublicFrame } from "@/app/(public)/public-frame";
import { words } from "@/components/impact/words";
import { pageLoading } from "@/components/language/page-loading";

const Loading = pageLoading({ title: words.title, lead: true, shape: "figures" });

export default function LoadingImpact() {
  return (
    <PublicFrame>
      <Loading />
    </PublicFrame>
  );
}
