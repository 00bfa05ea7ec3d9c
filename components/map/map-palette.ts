const ROLES = [
  "paper",
  "surface",
  "sunken",
  "ink",
  "ink-soft",
  "line",
  "line-strong",
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

/** The theme's colours as MapLibre understands them, asked of the page so that they are declared once. */
export function readPalette(within: HTMLElement): MapPalette {
  const probe = document.createElement("span");
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  within.append(probe);
  const read = (role: string) => {
    probe.style.color = `var(--${role})`;
    return canvas ? painted(canvas, getComputedStyle(probe).color) : "gray";
  };
  const palette = Object.fromEntries(ROLES.map((role) => [role, read(role)])) as MapPalette;
  probe.remove();
  return palette;
}

/** Whether the theme is a dark one, by the lightness of its paper. */
export const isDark = ({ paper }: MapPalette): boolean => {
  const [red = 255, green = 255, blue = 255] = (paper.match(/\d+/g) ?? []).map(Number);
  return red + green + blue < 384;
};

/** Painting a pixel turns any colour space the browser knows into plain red, green and blue. */
function painted(canvas: CanvasRenderingContext2D, colour: string): string {
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}
