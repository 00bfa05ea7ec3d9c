"use client";

import { BookOpen } from "lucide-react";
import { useState } from "react";
import { useText } from "@/components/language/language-provider";
import { type Story, stageOf } from "@/components/story/story";
import { beginStory } from "@/components/story/story-keeper";
import { words } from "@/components/story/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

/** Begins the story, or goes on where it stands. */
export function StoryOpening({ story }: Readonly<{ story: Story | null }>) {
  const say = useText();
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  async function begin() {
    setPending(true);
    setFailed(false);
    const began = await beginStory().catch(() => false);
    setFailed(!began);
    setPending(began);
  }
  return (
    <div className="flex flex-col gap-3">
      {failed ? <Notice kind="danger">{say(words.failed)}</Notice> : null}
      <div className="flex flex-wrap gap-3">
        {story ? (
          <ButtonLink href={stageOf(story)} variant="primary" size="large" icon={BookOpen}>
            {say(words.resume)}
          </ButtonLink>
        ) : null}
        <Button
          size="large"
          variant={story ? "secondary" : "primary"}
          icon={story ? undefined : BookOpen}
          pending={pending}
          onClick={() => void begin()}
        >
          {say(story ? words.again : words.begin)}
        </Button>
      </div>
    </div>
  );
}
