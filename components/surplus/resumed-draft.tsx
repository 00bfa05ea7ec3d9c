"use client";

import { RotateCcw } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Says that the form is not empty, and offers an empty one. */
export function ResumedDraft({ onStartOver }: Readonly<{ onStartOver: () => void }>) {
  const say = useText();
  return (
    <Notice
      title={say(postWords.resumed)}
      action={
        <Button variant="secondary" icon={RotateCcw} onClick={onStartOver}>
          {say(postWords.startOver)}
        </Button>
      }
    >
      {say(postWords.resumedHint)}
    </Notice>
  );
}
