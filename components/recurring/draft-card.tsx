"use client";

import { CalendarClock, PencilLine } from "lucide-react";
import { useState } from "react";
import { LotAmount } from "@/components/format/lot-amount";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { storageIcons } from "@/components/menu/food-icons";
import { LotPhoto } from "@/components/photo/lot-photo";
import { ConfirmDraft } from "@/components/recurring/confirm-draft";
import { draftWords } from "@/components/recurring/draft-words";
import { SkipDraft } from "@/components/recurring/skip-draft";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import type { DraftView } from "@/server/recurring/recurring.contract";
import { halalText, storageText } from "@/server/surplus/surplus.text";

const EditDraft = later(
  () => import("@/components/recurring/edit-draft").then((module) => module.EditDraft),
  <Skeleton shape="block" />,
);

type DraftCardProps = Readonly<{ draft: DraftView; now: Date }>;

/** Everything that would go out, and the one thing that is missing: when it was made. */
export function DraftCard({ draft, now }: DraftCardProps) {
  const say = useText();
  const [editing, setEditing] = useState(false);
  return (
    <Card as="li">
      <article aria-label={draft.title} className="flex flex-col gap-4">
        <DraftFacts draft={draft} now={now} />
        {editing ? (
          <EditDraft draft={draft} onDone={() => setEditing(false)} />
        ) : (
          <>
            <ConfirmDraft draft={draft} now={now} />
            <div className="flex flex-wrap gap-2 border-t border-line pt-3">
              <Button variant="secondary" icon={PencilLine} onClick={() => setEditing(true)}>
                {say(draftWords.draftEdit)}
              </Button>
              <SkipDraft id={draft.id} />
            </div>
          </>
        )}
      </article>
    </Card>
  );
}

function DraftFacts({ draft, now }: DraftCardProps) {
  const say = useText();
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, now, draft.zone, language);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="min-w-0 text-lg wrap-break-word">{draft.title}</h3>
        {draft.isEdited ? (
          <Chip icon={PencilLine} tone="sky">
            {say(draftWords.edited)}
          </Chip>
        ) : null}
      </div>
      <div className="flex items-center gap-3">
        <LotPhoto photo={draft.photo} title={draft.title} size="tile" />
        <div className="flex min-w-0 flex-col gap-2">
          <LotAmount units={draft.units} unitName={draft.unitName} gramsPerUnit={draft.gramsPerUnit} />
          <div className="flex flex-wrap gap-2">
            <Chip icon={storageIcons[draft.storage]}>{say(storageText[draft.storage])}</Chip>
            <Chip>{say(halalText[draft.halal])}</Chip>
          </div>
        </div>
      </div>
      <p className="flex items-start gap-2 text-sm text-ink-soft">
        <CalendarClock aria-hidden size={18} className="shrink-0" />
        <span>
          {say(fill(draftWords.due, { time: at(draft.dueAt) }))},{" "}
          {say(fill(draftWords.closes, { time: at(draft.closesAt) }))}
        </span>
      </p>
    </>
  );
}
