"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { words as photoWords } from "@/components/photo/words";
import { PostBlock } from "@/components/surplus/post-block";
import { PostClock } from "@/components/surplus/post-clock";
import { inputOf, type Outlet, type PostDraft } from "@/components/surplus/post-draft";
import { PostHowMuch } from "@/components/surplus/post-how-much";
import { PostPhoto } from "@/components/surplus/post-photo";
import { PostPickup } from "@/components/surplus/post-pickup";
import { whyNotYet } from "@/components/surplus/post-reason";
import { PostWhat } from "@/components/surplus/post-what";
import { PostWhen } from "@/components/surplus/post-when";
import { postWords, whenText } from "@/components/surplus/post-words";
import { useDraft } from "@/components/surplus/use-draft";
import { usePostings } from "@/components/surplus/use-posting";
import { later } from "@/components/ui/later";
import { SECOND } from "@/server/kernel/time";

const PostingKept = later(() => import("@/components/surplus/posting-kept").then((module) => module.PostingKept));
const ResumedDraft = later(() => import("@/components/surplus/resumed-draft").then((module) => module.ResumedDraft));

type PostFormProps = Readonly<{
  outlet: Outlet;
  now: string;
  start: PostDraft;
  /** Where the draft is kept: what is being posted, such as one item of the menu. */
  slot: string;
  /** The food is known already, from the menu or an earlier lot. */
  known: boolean;
  /** What the house asks for a unit where nothing is said; null gives it away. */
  usualRupiah: number | null;
}>;

/** One page, three blocks: what, how much, when; the clock stands above the one button. */
export function PostForm({ outlet, now: startedAt, start, slot, known, usualRupiah }: PostFormProps) {
  const say = useText();
  const router = useRouter();
  const now = useNow(startedAt, 10 * SECOND);
  const { draft, change, isResumed, startOver, done, keep } = useDraft({ organisationId: outlet.id, slot }, start);
  const post = usePostings({ onKept: done, onAllPosted: () => router.push("/dapur"), onRefused: keep });
  const unsent = useRef<Blob | null>(null);
  const [shrinking, setShrinking] = useState(false);
  const input = inputOf(draft, outlet, now);
  const reason = shrinking ? photoWords.shrinking : whyNotYet(draft, input, outlet.place, now);
  const when = { draft, change, zone: outlet.zone, now };

  function submit() {
    const posting = inputOf(draft, outlet, new Date());
    if (posting) post.post([posting], unsent.current);
  }

  return (
    <Form
      onSubmit={submit}
      pending={post.isPending}
      reason={reason && say(reason)}
      submit={say(postWords.submit)}
      submitIcon={Send}
      failure={useRefusal(post.error)}
      pinned={post.isQueued ? <PostingKept /> : <PostClock input={input} zone={outlet.zone} now={now} />}
    >
      {isResumed ? <ResumedDraft onStartOver={startOver} /> : null}
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <div className="grid gap-3">
          <PostBlock title={say(postWords.what)}>
            <PostWhat draft={draft} change={change} known={known} />
            <PostPhoto
              draft={draft}
              change={change}
              onUnsent={(small) => {
                unsent.current = small;
              }}
              onBusy={setShrinking}
              isPosting={post.isPending}
            />
          </PostBlock>
          <PostBlock title={say(postWords.howMuch)}>
            <PostHowMuch draft={draft} change={change} usualRupiah={usualRupiah} />
          </PostBlock>
        </div>
        <PostBlock title={say(whenText[draft.category])}>
          <PostWhen {...when} />
          <PostPickup {...when} pickupUntil={input?.pickupUntil ?? null} />
        </PostBlock>
      </div>
    </Form>
  );
}
