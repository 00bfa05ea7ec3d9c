import { relative } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { mailWords as words } from "@/components/notification/words";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import { fill, type Language } from "@/server/kernel/text";
import type { KeptMailView } from "@/server/notification/notification.contract";

type KeptMailProps = Readonly<{ items: NonNullable<KeptMailView["items"]>; now: string; language: Language }>;

/** What the mail twin kept, to be read as its people would have. */
export function KeptMail({ items, now, language }: KeptMailProps) {
  const say = sayIn(language);
  if (items.length === 0) return <p className="text-ink-soft">{say(words.none)}</p>;
  return (
    <Stack as="ul">
      {items.map((mail) => (
        <Card as="li" key={mail.id}>
          <details>
            <summary className="flex min-h-12 cursor-pointer flex-col justify-center">
              <span className="font-semibold">{mail.subject}</span>
              <span className="text-sm text-ink-soft">
                {say(fill(words.to, { to: mail.to }))}, {relative(mail.at, now, language)}
              </span>
            </summary>
            <p className="mt-2 text-sm wrap-anywhere whitespace-pre-line text-ink-soft">{mail.body}</p>
          </details>
        </Card>
      ))}
    </Stack>
  );
}
