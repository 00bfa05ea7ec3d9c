/** The scenes of the guided demo, in the order they are lived through. */
export const SCENES = ["post", "offer", "code", "handover", "counted", "behind"] as const;
export type Scene = (typeof SCENES)[number];
export type Part = "kitchen" | "recipient" | "admin";

export type Story = Readonly<{
  scene: Scene;
  /** The kitchen's newest lot before the story began; ids grow with time. */
  after: string;
  /** The lot the story is about, once it is posted. */
  lotId: string | null;
  /** The six digits of its pickup, once someone takes it: on one phone nobody else can read them out. */
  code: string | null;
}>;

/** Demo people of Jayapura: one kitchen and its only three recipients, so that one of them is offered what it posts. */
export const CAST = { kitchen: "provider069", recipients: ["ngo134", "ngo135", "ngo136"], admin: "admin" } as const;

const PLAYS: Readonly<Record<Scene, { part: Part; at: (story: Story) => string }>> = {
  post: { part: "kitchen", at: () => "/dapur/baru" },
  offer: { part: "recipient", at: () => "/jemput" },
  code: { part: "recipient", at: () => "/jemput/ambil" },
  handover: { part: "kitchen", at: () => "/dapur/serah" },
  counted: { part: "kitchen", at: () => "/dampak" },
  behind: { part: "admin", at: ({ lotId }) => `/admin/lot/${lotId}` },
};

export const partOf = (scene: Scene): Part => PLAYS[scene].part;
export const stageOf = (story: Story): string => PLAYS[story.scene].at(story);
export const nextScene = (scene: Scene): Scene | null => SCENES[SCENES.indexOf(scene) + 1] ?? null;

export const STORY_COOKIE = "story";

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The story a cookie keeps; null where there is none or none that can be told. */
export function storyFrom(cookie: string | undefined): Story | null {
  try {
    const kept: unknown = JSON.parse(decodeURIComponent(cookie ?? ""));
    if (typeof kept !== "object" || kept === null) return null;
    const { scene, after, lotId, code } = kept as Record<string, unknown>;
    const known = SCENES.find((one) => one === scene);
    return known
      ? { scene: known, after: textOrNull(after) ?? "", lotId: textOrNull(lotId), code: textOrNull(code) }
      : null;
  } catch {
    return null;
  }
}
