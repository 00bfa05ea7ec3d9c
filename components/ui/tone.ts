/** What a sign means; each tone has its colours here and its icon where it is used. */
export type Tone = "neutral" | "leaf" | "turmeric" | "chili" | "sky";

/** Text on a soft ground of the same hue. */
export const SOFT: Readonly<Record<Tone, string>> = {
  neutral: "bg-sunken text-ink",
  leaf: "bg-leaf-soft text-leaf-ink",
  turmeric: "bg-turmeric-soft text-turmeric-ink",
  chili: "bg-chili-soft text-chili-ink",
  sky: "bg-sky-soft text-sky-ink",
};
