import { expect, it } from "vitest";
import { nextScene, SCENES, stageOf, storyFrom } from "@/components/story/story";

const begun = { scene: "post", after: "", lotId: null, code: null } as const;

it("is told again from its cookie, and from nothing else", () => {
  expect(storyFrom(encodeURIComponent(JSON.stringify(begun)))).toEqual(begun);
  for (const nonsense of [undefined, "", "%", "null", "[]", '{"scene":"dance"}'])
    expect(storyFrom(nonsense)).toBeNull();
});

it("leads through every scene once and then ends", () => {
  const told = [SCENES[0]];
  for (let next = nextScene(SCENES[0]); next; next = nextScene(next)) told.push(next as never);
  expect(told).toEqual([...SCENES]);
});

it("plays each scene on a screen of the product", () => {
  const story = { ...begun, lotId: "7" };
  const stages = SCENES.map((scene) => stageOf({ ...story, scene }));
  expect(stages).toEqual(["/dapur/baru", "/jemput", "/jemput/ambil", "/dapur/serah", "/dampak", "/admin/lot/7"]);
});
