import { hexOf } from "@/components/ui/colour";

const ROLES = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "ink-soft",
  "line",
  "leaf",
  "on-leaf",
  "turmeric",
  "on-turmeric",
  "chili",
  "on-chili",
  "sky",
  "sky-soft",
] as const;
export type MapPalette = Readonly<Record<(typeof ROLES)[number], string>>;

const OKLCH = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/;

/** The theme's colours as the canvas understands them, asked of the page so that they are declared once. */
export function readPalette(within: HTMLElement): MapPalette {
  const probe = document.createElement("span");
  within.append(probe);
  const read = (role: string) => {
    probe.style.color = `var(--${role})`;
    const computed = getComputedStyle(probe).color;
    const [, lightness, chroma, hue] = OKLCH.exec(computed) ?? [];
    return lightness ? hexOf([Number(lightness), Number(chroma), Number(hue)]) : computed;
  };
  const palette = Object.fromEntries(ROLES.map((role) => [role, read(role)])) as MapPalette;
  probe.remove();
  return palette;
}
