"use client";

import { MOST_PHOTOS, MOST_TEXT, type StatementDraft } from "@/components/dispute/statement-draft";
import { words } from "@/components/dispute/words";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { PhotoField } from "@/components/photo/photo-field";
import { fill } from "@/server/kernel/text";

type StatementFieldsProps = Readonly<{
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
  title: string;
  /** Asks for one's own count and weight, in this unit; not in an appeal. */
  unit?: string;
}>;

/** What a side says: words, its own count and weight, and up to four photos. */
export function StatementFields({ draft, onChange, title, unit }: StatementFieldsProps) {
  const say = useText();
  const { text, countedUnits, countedGrams, photos } = draft;
  const change = (some: Partial<StatementDraft>) => onChange({ ...draft, ...some });
  return (
    <>
      <TextField
        name="text"
        label={say(words.text)}
        hint={say(words.textHint)}
        rows={4}
        maxLength={MOST_TEXT}
        value={text}
        onChange={(next) => change({ text: next })}
      />
      {unit ? (
        <div className="grid gap-5 sm:grid-cols-2">
          <NumberField
            {...{ name: "counted", label: say(words.counted), unit, max: 10_000, optional: true, value: countedUnits }}
            onChange={(next) => change({ countedUnits: next })}
          />
          <NumberField
            {...{ name: "weighed", label: say(words.weighed), unit: say(words.gram), max: 50_000_000, optional: true }}
            value={countedGrams}
            onChange={(next) => change({ countedGrams: next })}
          />
        </div>
      ) : null}
      {photos.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {photos.map((photo, index) => (
            <LotPhoto key={photo.id} photo={photo} title={say(fill(words.photos, { nth: index + 1 }))} size="tile" />
          ))}
        </div>
      ) : null}
      {photos.length < MOST_PHOTOS ? (
        <PhotoField
          key={photos.length}
          name="photo"
          title={title}
          value={null}
          onChange={(photo) => photo && change({ photos: [...photos, photo], isSending: false })}
          onBusy={(isSending) => {
            if (isSending !== draft.isSending) change({ isSending });
          }}
        />
      ) : null}
    </>
  );
}
