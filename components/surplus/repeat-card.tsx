"use client";

import { CheckboxField } from "@/components/form/checkbox-field";
import { FieldScope } from "@/components/form/field-scope";
import { useText } from "@/components/language/language-provider";
import { PostClock } from "@/components/surplus/post-clock";
import { inputOf, type Outlet, type PostDraft } from "@/components/surplus/post-draft";
import { PostHowMuch } from "@/components/surplus/post-how-much";
import { PostPickup } from "@/components/surplus/post-pickup";
import { FoodCard, FoodNature } from "@/components/surplus/post-what";
import { PostWhen } from "@/components/surplus/post-when";
import { postWords } from "@/components/surplus/post-words";
import type { RepeatRow } from "@/components/surplus/repeat-draft";
import { repeatWords as words } from "@/components/surplus/repeat-words";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { fill } from "@/server/kernel/text";

type RepeatCardProps = Readonly<{
  row: RepeatRow;
  /** The only food there is: its clock stands above the button, and there is nothing to leave out. */
  alone: boolean;
  outlet: Outlet;
  /** What the house asks for a unit where nothing is said. */
  usualRupiah: number | null;
  now: Date;
  change: (part: Partial<Omit<RepeatRow, "lotId">>) => void;
}>;

/** One food of yesterday: left out by one tap, its amount and times changed in place. */
export function RepeatCard({ row, alone, outlet, usualRupiah, now, change }: RepeatCardProps) {
  const say = useText();
  const { draft, isWanted, lotId } = row;
  const edit = (part: Partial<PostDraft>) => change({ draft: { ...draft, ...part } });
  const block = { draft, change: edit };
  const input = inputOf(draft, outlet, now);
  const when = { ...block, zone: outlet.zone, now };
  return (
    <FieldScope value={lotId}>
      <Card as="li">
        <div className="flex flex-col gap-4">
          <FoodCard draft={draft} />
          {alone ? null : (
            <CheckboxField
              name="wanted"
              label={say(fill(words.include, { title: draft.title }))}
              checked={isWanted}
              onChange={(wanted) => change({ isWanted: wanted })}
            />
          )}
          {isWanted ? (
            <>
              <PostHowMuch {...block} usualRupiah={usualRupiah} />
              <PostWhen {...when} />
              <PostPickup {...when} pickupUntil={input?.pickupUntil ?? null} />
              <Fold title={say(postWords.changeNature)}>
                <FoodNature {...block} />
              </Fold>
              {alone ? null : <PostClock input={input} zone={outlet.zone} now={now} />}
            </>
          ) : null}
        </div>
      </Card>
    </FieldScope>
  );
}
