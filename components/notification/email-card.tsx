"use client";

import { Mail } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { TryButton } from "@/components/notification/try-button";
import { settingWords as words } from "@/components/notification/words";
import { Card } from "@/components/ui/card";
import { fill } from "@/server/kernel/text";

/** The address emails go to, and a way to see that they arrive. */
export function EmailCard({ email }: Readonly<{ email: string | null }>) {
  const say = useText();
  return (
    <Card as="section">
      <div className="flex flex-col gap-3">
        <h3 className="flex items-center gap-2 text-lg">
          <Mail aria-hidden size={20} className="text-leaf" />
          {say(words.email)}
        </h3>
        <p className="break-words text-ink-soft">{email ?? say(words.noEmail)}</p>
        {email ? <TryButton channel="email" sent={say(fill(words.triedEmail, { email }))} /> : null}
      </div>
    </Card>
  );
}
