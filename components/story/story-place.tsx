"use client";

import { lazy, Suspense } from "react";
import type { Story } from "@/components/story/story";

const StoryBar = lazy(async () => ({ default: (await import("@/components/story/story-bar")).StoryBar }));

/** The story's place above every screen; those who are not in it carry none of it. */
export function StoryPlace({ story }: Readonly<{ story: Story | null }>) {
  if (!story) return null;
  return (
    <Suspense fallback={null}>
      <StoryBar story={story} />
    </Suspense>
  );
}
