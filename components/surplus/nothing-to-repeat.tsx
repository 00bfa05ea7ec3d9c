import { History } from "lucide-react";
import { sayIn } from "@/components/language/preferences";
import { repeatWords as words } from "@/components/surplus/repeat-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Language } from "@/server/kernel/text";

export function NothingToRepeat({ language }: Readonly<{ language: Language }>) {
  const say = sayIn(language);
  return (
    <EmptyState
      icon={History}
      title={say(words.none)}
      action={<ButtonLink href="/dapur">{say(words.back)}</ButtonLink>}
    >
      {say(words.noneHint)}
    </EmptyState>
  );
}
