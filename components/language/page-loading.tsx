import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { words } from "@/components/language/words";
import { PageSkeleton, type PageSkeletonProps } from "@/components/ui/page-skeleton";
import { fill, type Text } from "@/server/kernel/text";

/** A page whose title is known before its data, or one that is named after what it will show. */
type Named = Readonly<{ title: Text; name?: never }> | Readonly<{ name: Text; title?: never }>;

/** `export default pageLoading({ title: words.title, shape: "cards" })`: the shape of a page while its data comes. */
export const pageLoading = ({ title, name, ...shape }: Omit<PageSkeletonProps, "label" | "title"> & Named) =>
  async function Loading() {
    const say = sayIn(await readLanguage());
    const label = say(fill(words.loading, { page: title ?? name }));
    return <PageSkeleton {...shape} label={label} title={title ? say(title) : null} />;
  };
