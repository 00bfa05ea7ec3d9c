"use client";

import { ArrowRight, BookOpen, Check } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { nextScene, partOf, SCENES, type Story, stageOf } from "@/components/story/story";
import { endStory, goOn, whatHappened } from "@/components/story/story-keeper";
import { partWords, sceneWords, words } from "@/components/story/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { fill } from "@/server/kernel/text";

const LOOK_EVERY_MS = 4_000;

/** The story with what has happened in its scene so far; null until then. */
function useWhatHappened(story: Story): Story | null {
  const [happened, setHappened] = useState<Story | null>(null);
  const isDone = happened !== null;
  useEffect(() => {
    if (isDone) return;
    const look = () => document.visibilityState === "visible" && void whatHappened(story).then(setHappened);
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [story, isDone]);
  return happened;
}

/** Where one is in the guided demo, what to do here, and the one way on. */
export function StoryBar({ story }: Readonly<{ story: Story }>) {
  const say = useText();
  const pathname = usePathname();
  const happened = useWhatHappened(story);
  const scene = sceneWords[story.scene];
  const number = SCENES.indexOf(story.scene) + 1;
  if (pathname === "/cerita") return null;
  return (
    <aside aria-label={say(words.bar)} className="border-b border-line bg-sky-soft text-ink">
      <div className="mx-auto flex w-full max-w-7xl flex-col gap-3 px-4 py-3 md:flex-row md:items-center md:justify-between md:gap-8 md:px-8">
        <div className="min-w-0">
          <p className="flex items-center gap-2 text-sm font-semibold text-sky-ink">
            <BookOpen aria-hidden size={16} className="shrink-0" />
            {say(fill(words.place, { number, all: SCENES.length }))}
            {" · "}
            {say(fill(words.youAre, { part: say(partWords[partOf(story.scene)]) }))}
          </p>
          <p className="text-lg font-bold">{say(scene.title)}</p>
          <p>{say(scene.hint)}</p>
          {story.scene === "handover" && story.code ? <Code code={story.code} /> : null}
        </div>
        <WayOn story={story} happened={happened} away={pathname !== stageOf(story)} />
      </div>
    </aside>
  );
}

function Code({ code }: Readonly<{ code: string }>) {
  const say = useText();
  return (
    <p className="mt-1">
      {say(words.code)}{" "}
      <strong className="text-xl tracking-wide whitespace-nowrap">
        {code.slice(0, 3)} {code.slice(3)}
      </strong>
    </p>
  );
}

type WayOnProps = Readonly<{ story: Story; happened: Story | null; away: boolean }>;

function WayOn({ story, happened, away }: WayOnProps) {
  const say = useText();
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const next = nextScene(story.scene);
  const part = next ? say(partWords[partOf(next)]) : "";
  async function press() {
    if (!happened) return;
    setPending(true);
    const went = await goOn(happened).catch(() => false);
    setFailed(!went);
    setPending(went);
  }
  return (
    <div className="flex shrink-0 flex-wrap items-start gap-2">
      {away && !happened ? <ButtonLink href={stageOf(story)}>{say(words.toStage)}</ButtonLink> : null}
      <Button
        icon={next ? ArrowRight : Check}
        pending={pending}
        reason={failed ? say(words.failed) : happened ? null : say(sceneWords[story.scene].wait)}
        onClick={() => void press()}
      >
        {next ? say(fill(words.goOn, { part })) : say(words.finish)}
      </Button>
      {next ? (
        <Button variant="quiet" onClick={() => endStory()}>
          {say(words.stop)}
        </Button>
      ) : null}
    </div>
  );
}
