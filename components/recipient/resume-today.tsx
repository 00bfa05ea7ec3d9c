"use client";

import { Play } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { todayFormWords as words } from "@/components/recipient/today-form-words";
import { useChangeToday } from "@/components/recipient/use-change-today";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TodayInput } from "@/server/identity/today.contract";

/** Ends a pause in one tap. */
export function ResumeToday({ today }: Readonly<{ today: TodayInput }>) {
  const say = useText();
  const { save, pending, failure } = useChangeToday();
  return (
    <>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Button icon={Play} variant="secondary" pending={pending} onClick={() => save({ ...today, paused: false })}>
        {say(words.resume)}
      </Button>
    </>
  );
}
