"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { PostBlock } from "@/components/surplus/post-block";
import { PostClock } from "@/components/surplus/post-clock";
import { FIRST_DRAFT, inputOf, type Outlet, type PostDraft } from "@/components/surplus/post-draft";
import { PostHowMuch } from "@/components/surplus/post-how-much";
import { whyNotYet } from "@/components/surplus/post-reason";
import { PostWhat } from "@/components/surplus/post-what";
import { PostWhen } from "@/components/surplus/post-when";
import { postWords, unitText } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";

type PostFormProps = Readonly<{ outlet: Outlet; now: string }>;

export function PostForm({ outlet, now: start }: PostFormProps) {
  const say = useText();
  const router = useRouter();
  const now = useNow(start, 10 * SECOND);
  const [draft, setDraft] = useState<PostDraft>(FIRST_DRAFT);
  const change = (part: Partial<PostDraft>) => setDraft((current) => ({ ...current, ...part }));
  const post = useQueuedMutation("surplus.post", {
    what: ({ title, units, unitName }) => fill(postWords.postOf, { title, units, unit: unitName }),
    onSuccess: (lot) => router.push(`/dapur/${lot.id}?terbit=1`),
  });
  const inputAt = (moment: Date) => inputOf(draft, unitText[draft.unit].id, outlet.zone, moment);
  const input = inputAt(now);
  const reason = whyNotYet(draft, input, outlet.place, now);

  function submit() {
    const posting = inputAt(new Date());
    if (posting) post.mutate(onWire(posting));
  }

  return (
    <Form
      onSubmit={submit}
      pending={post.isPending || post.isSuccess}
      reason={reason && say(reason)}
      submit={say(postWords.submit)}
      submitIcon={Send}
      failure={useRefusal(post.error)}
      pinned={post.isQueued ? <QueuedNotice /> : <PostClock input={input} zone={outlet.zone} now={now} />}
    >
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <PostBlock title={say(postWords.what)}>
          <PostWhat draft={draft} change={change} />
        </PostBlock>
        <div className="grid gap-3">
          <PostBlock title={say(postWords.howMuch)}>
            <PostHowMuch draft={draft} change={change} />
          </PostBlock>
          <PostBlock title={say(postWords.when)}>
            <PostWhen
              draft={draft}
              change={change}
              zone={outlet.zone}
              now={now}
              pickupUntil={input?.pickupUntil ?? null}
            />
          </PostBlock>
        </div>
      </div>
    </Form>
  );
}

/** Moments travel as ISO text. */
const onWire = (input: PostInput) => ({
  ...input,
  cookedAt: input.cookedAt.toISOString(),
  printedDate: input.printedDate?.toISOString(),
  leftColdAt: input.leftColdAt?.toISOString(),
  pickupUntil: input.pickupUntil.toISOString(),
});
