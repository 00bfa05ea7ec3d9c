"use client";

import { clockTime, longDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { privacyWords as words } from "@/components/privacy/words";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { SeenView } from "@/server/identity/reveal.contract";
import { anyRevealText } from "@/server/identity/reveal.text";
import type { Text } from "@/server/kernel/text";

type Seen = SeenView["items"][number];

const seenBy = ({ by }: Seen): Text => {
  if (by.kind === "admin") return words.seenByAdmin;
  return by.name === null ? words.seenByOther : { id: by.name, en: by.name };
};

const seenOf: Readonly<Record<Seen["of"], Text>> = {
  self: words.seenOwn,
  organisation: words.seenHouse,
  paper: words.seenPaper,
};

/** Who was shown the person's contact or papers, when and why. */
export function SeenList({ seen }: Readonly<{ seen: SeenView }>) {
  const say = useText();
  const language = useLanguage();
  return (
    <Section title={say(words.seen)}>
      <Card>
        {seen.items.length === 0 ? <p className="text-ink-soft">{say(words.seenNone)}</p> : null}
        <ul className="divide-y divide-line">
          {seen.items.map((one) => (
            <li key={`${one.at} ${one.of}`} className="py-3 first:pt-0 last:pb-0">
              <p className="font-semibold wrap-anywhere">
                {say(seenBy(one))}: {say(anyRevealText[one.reason])}
              </p>
              {one.note ? <p className="wrap-anywhere">“{one.note}”</p> : null}
              <p className="text-sm text-ink-soft">
                {say(seenOf[one.of])}, {longDate(one.at, "Asia/Jakarta", language)},{" "}
                {clockTime(one.at, "Asia/Jakarta", language)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
