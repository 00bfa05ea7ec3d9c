import type { SurplusId } from "@/server/kernel/id";
import { foldSteps } from "@/server/matching/story.rules";
import { storyWords } from "@/server/matching/story.text";
import { listStory } from "@/server/matching/story.view";
import type { Reader } from "@/server/platform/database";

/** Everything that happened to a lot, in time order, each as a sentence. */
export async function readStory(reader: Reader, id: SurplusId) {
  const happenings = foldSteps(await listStory(reader, id));
  return happenings.map((happened) => ({ ...happened, words: storyWords(happened) }));
}
