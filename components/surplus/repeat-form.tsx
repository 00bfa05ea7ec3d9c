"use client";

import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { MomentChips } from "@/components/surplus/moment-chips";
import { PostClock } from "@/components/surplus/post-clock";
import { hoursAgo, inputOf, type Outlet } from "@/components/surplus/post-draft";
import { whyNotYet } from "@/components/surplus/post-reason";
import { postWords } from "@/components/surplus/post-words";
import { PostingKept } from "@/components/surplus/posting-kept";
import { RepeatCard } from "@/components/surplus/repeat-card";
import { changeRow, cookedTogether, type RepeatDraft } from "@/components/surplus/repeat-draft";
import { repeatWords as words } from "@/components/surplus/repeat-words";
import { ResumedDraft } from "@/components/surplus/resumed-draft";
import { useDraft } from "@/components/surplus/use-draft";
import { usePostings } from "@/components/surplus/use-posting";
import { Card } from "@/components/ui/card";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

type RepeatFormProps = Readonly<{
  outlet: Outlet;
  now: string;
  start: RepeatDraft;
  /** What the house asks for a unit where nothing is said, by the name of the food. */
  usualPrices: Readonly<Record<string, number | null>>;
}>;

/** Yesterday's foods on one page: amounts as they were, times of today, one button. */
export function RepeatForm({ outlet, now: startedAt, start, usualPrices }: RepeatFormProps) {
  const say = useText();
  const router = useRouter();
  const now = useNow(startedAt, 10 * SECOND);
  const { draft, change, isResumed, startOver, done, keep } = useDraft(
    { organisationId: outlet.id, slot: "ulangi" },
    start,
  );
  const rows = draft.rows.filter((row) => !row.isPosted);
  const sending = useRef<readonly string[]>([]);
  const wanted = rows.filter((row) => row.isWanted);
  const post = usePostings({
    onKept: done,
    onPosted: (place) => {
      const lotId = sending.current[place];
      if (lotId) change((current) => ({ rows: changeRow(current.rows, lotId, { isPosted: true }) }));
    },
    onAllPosted: () => {
      done();
      router.push("/dapur");
    },
    onRefused: keep,
  });
  const reasonOf = (row: (typeof rows)[number]) =>
    whyNotYet(row.draft, inputOf(row.draft, outlet, now), outlet.place, now);
  const waiting = wanted.find((row) => reasonOf(row));
  const why = waiting && reasonOf(waiting);
  const reason = why ? `${waiting.draft.title}: ${say(why)}` : wanted.length === 0 ? say(words.chooseOne) : null;
  const [first] = wanted;

  function submit() {
    const inputs = wanted.flatMap((row) => inputOf(row.draft, outlet, new Date()) ?? []);
    if (inputs.length < wanted.length) return;
    sending.current = wanted.map((row) => row.lotId);
    post.post(inputs);
  }
  const ago = (hours: number) => ({
    label: say(hours === 0 ? postWords.justNow : fill(postWords.hoursAgo, { hours })),
    moment: hoursAgo(hours, now),
  });

  return (
    <Form
      onSubmit={submit}
      pending={post.isPending}
      reason={reason}
      submit={say(wanted.length > 1 ? fill(words.submit, { count: wanted.length }) : postWords.submit)}
      submitIcon={Send}
      failure={useRefusal(post.error)}
      pinned={
        post.isQueued ? (
          <PostingKept />
        ) : rows.length === 1 && first ? (
          <PostClock input={inputOf(first.draft, outlet, now)} zone={outlet.zone} now={now} />
        ) : (
          <p className="text-ink-soft">{say(words.pinned)}</p>
        )
      }
    >
      {isResumed ? <ResumedDraft onStartOver={startOver} /> : null}
      {wanted.length > 1 ? (
        <Card>
          <MomentChips
            name="cooked-all"
            label={say(words.together)}
            options={[0, 1, 2].map(ago)}
            value={
              rows.every((row) => row.draft.cooked?.at === first?.draft.cooked?.at)
                ? (first?.draft.cooked ?? null)
                : null
            }
            zone={outlet.zone}
            now={now}
            side="past"
            onChange={(cooked) => change((current) => ({ rows: cookedTogether(current.rows, cooked) }))}
          />
        </Card>
      ) : null}
      <ul className="grid items-start gap-3 lg:grid-cols-2">
        {rows.map((row) => (
          <RepeatCard
            key={row.lotId}
            row={row}
            alone={rows.length === 1}
            outlet={outlet}
            usualRupiah={usualPrices[row.draft.title] ?? null}
            now={now}
            change={(part) => change((current) => ({ rows: changeRow(current.rows, row.lotId, part) }))}
          />
        ))}
      </ul>
    </Form>
  );
}
