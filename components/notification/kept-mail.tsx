import { Mail, MessageSquareText } from "lucide-react";
import { relative } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { mailWords as words } from "@/components/notification/words";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import { fill, type Language } from "@/server/kernel/text";
import type { KeptMailView } from "@/server/notification/notification.contract";

type KeptMailProps = Readonly<{ items: NonNullable<KeptMailView["items"]>; now: string; language: Language }>;

/** What was kept instead of sent, to be read as its people would have. */
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
              <span className="flex items-center gap-1.5 text-sm text-ink-soft">
                {mail.channel === "email" ? (
                  <Mail aria-label={say(words.email)} size={16} className="shrink-0" />
                ) : (
                  <MessageSquareText aria-label={say(words.message)} size={16} className="shrink-0" />
                )}
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
