"use client";

import { CloudOff } from "lucide-react";
import { lostWords } from "@/components/api/lost-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function PageFault({ reset }: Readonly<{ reset: () => void }>) {
  const say = useText();
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center px-4 py-8">
      <EmptyState
        alone
        icon={CloudOff}
        title={say(lostWords.fault)}
        action={<Button onClick={reset}>{say(lostWords.again)}</Button>}
      >
        {say(lostWords.faultHint)}
      </EmptyState>
    </main>
  );
}
