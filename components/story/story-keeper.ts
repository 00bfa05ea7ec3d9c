"use client";

import { signInAsDemo } from "@/components/identity/door-post";
import { CAST, nextScene, type Part, partOf, STORY_COOKIE, type Story, stageOf } from "@/components/story/story";

const TWO_HOURS_SECONDS = 2 * 60 * 60;
const ROUNDS = 3;
const PAUSE_MS = 2_500;

function keep(story: Story | null): void {
  const value = story ? encodeURIComponent(JSON.stringify(story)) : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Android browsers.
  document.cookie = `${STORY_COOKIE}=${value}; path=/; max-age=${story ? TWO_HOURS_SECONDS : 0}; samesite=lax`;
}

type Lot = Readonly<{ id: string; unitsAccepted: number }>;
type Items<Item> = Readonly<{ items: readonly Item[] }>;

/** Asks the public API as whoever is signed in; null where there is no answer. */
async function ask<Body>(path: string): Promise<Body | null> {
  const answer = await fetch(`/api/v1${path}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Body) : null;
}

/** Signs in as the recipient whom the matcher really asked; whoever was tried last where nobody is asked yet. */
async function signInAsWhoIsAsked(lotId: string | null): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const account of CAST.recipients) {
      if (!(await signInAsDemo(account))) return false;
      const offers = await ask<Items<{ surplusId: string }>>("/offers");
      if (offers?.items.some((offer) => offer.surplusId === lotId)) return true;
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
  return true;
}

const signInFor = (part: Part, story: Story): Promise<boolean> =>
  part === "recipient" ? signInAsWhoIsAsked(story.lotId) : signInAsDemo(CAST[part]);

/** Begins as the kitchen; answers whether it could. */
export async function beginStory(): Promise<boolean> {
  if (!(await signInAsDemo(CAST.kitchen))) return false;
  const mine = await ask<Items<Lot>>("/surplus/mine");
  const after = (mine?.items ?? []).map(({ id }) => id).reduce((newest, id) => (id > newest ? id : newest), "");
  const story: Story = { scene: "post", after, lotId: null, code: null };
  keep(story);
  window.location.assign(stageOf(story));
  return true;
}

/** Goes on to the next scene, as whoever plays it; answers whether it could. */
export async function goOn(story: Story): Promise<boolean> {
  const scene = nextScene(story.scene);
  if (!scene) return endStory();
  const next = { ...story, scene };
  if (partOf(scene) !== partOf(story.scene) && !(await signInFor(partOf(scene), next))) return false;
  keep(next);
  window.location.assign(stageOf(next));
  return true;
}

/** Forgets the story and opens its first page; whoever is signed in stays so. */
export function endStory(): boolean {
  keep(null);
  window.location.assign("/cerita");
  return true;
}

/** The story with what has really happened in its scene; null while that is still to come. */
export async function whatHappened(story: Story): Promise<Story | null> {
  if (story.scene === "post") {
    const mine = await ask<Items<Lot>>("/surplus/mine");
    const lot = mine?.items.find(({ id }) => id > story.after);
    return lot ? { ...story, lotId: lot.id } : null;
  }
  if (story.scene === "offer") {
    const mine = await ask<Items<{ surplusId: string; pickupCode: string | null }>>("/claims/mine");
    const code = mine?.items.find(({ surplusId }) => surplusId === story.lotId)?.pickupCode;
    return code ? { ...story, code } : null;
  }
  if (story.scene !== "handover") return story;
  const lot = await ask<Lot>(`/surplus/${story.lotId}`);
  return lot && lot.unitsAccepted > 0 ? story : null;
}
