import { type ReactNode, useId } from "react";
import type { PostDraft } from "@/components/surplus/post-draft";
import { Card } from "@/components/ui/card";

/** What each block of the post form gets. */
export type PostBlockProps = Readonly<{ draft: PostDraft; change: (part: Partial<PostDraft>) => void }>;

/** One of the three questions: apa, berapa, kapan. */
export function PostBlock({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const titleId = useId();
  return (
    <Card as="section" labelledBy={titleId}>
      <h2 id={titleId} className="mb-4 text-xl">
        {title}
      </h2>
      <div className="flex flex-col gap-5">{children}</div>
    </Card>
  );
}
