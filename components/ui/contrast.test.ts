import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Lightness 0–1, chroma from 0, hue in degrees. */
type Oklch = readonly [lightness: number, chroma: number, hue: number];
type Rgb = readonly [red: number, green: number, blue: number];

/** OKLCH to linear sRGB, cut to the gamut (Ottosson 2020, "A perceptual color space for image processing"). */
function linearRgb([lightness, chroma, hue]: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.max(0, Math.min(1, value));
  return [
    cut(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

const luminance = (colour: Oklch): number => {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio from 1 to 21 (WCAG 2.2, success criterion 1.4.3). */
function contrastRatio(one: Oklch, other: Oklch): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

type Theme = "light" | "dark";

const TOKEN = /--([a-z-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g;
const parts = (text = ""): Oklch => text.split(" ").map(Number) as unknown as Oklch;
const roles = new Map(
  [...readFileSync("app/globals.css", "utf8").matchAll(TOKEN)].map(([, role = "", light, dark]) => [
    role,
    { light: parts(light), dark: parts(dark) },
  ]),
);

function ratio(front: string, back: string, theme: Theme): number {
  const [one, other] = [roles.get(front), roles.get(back)];
  if (!one || !other) throw new Error(`globals.css declares no ${one ? back : front}`);
  return contrastRatio(one[theme], other[theme]);
}

const GROUNDS = ["paper", "surface", "sunken"];
const HUES = ["leaf", "turmeric", "chili", "sky"];
const TEXT_PAIRS: Array<[string, string]> = [
  ...["ink", "ink-soft", "leaf", "leaf-ink", "turmeric-ink", "chili-ink", "sky-ink"].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...HUES.flatMap(
    (hue): Array<[string, string]> => [
      [`on-${hue}`, hue],
      [`${hue}-ink`, `${hue}-soft`],
      ["ink", `${hue}-soft`],
    ],
  ),
  ["on-leaf", "leaf-deep"],
  ["on-chili", "chili-deep"],
];
const SIGN_PAIRS: Array<[string, string]> = GROUNDS.flatMap((ground) =>
  ["line-strong", "leaf", "chili", "sky"].map((sign): [string, string] => [sign, ground]),
);

describe.each<Theme>(["light", "dark"])("contrast in the %s theme", (theme) => {
  it.each(TEXT_PAIRS)("%s can be read on %s", (text, ground) =>
    expect(ratio(text, ground, theme)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(SIGN_PAIRS)("%s can be made out on %s", (sign, ground) =>
    expect(ratio(sign, ground, theme)).toBeGreaterThanOrEqual(3),
  );
});

it("knows black on white, so that the measure itself is right", () => {
  expect(contrastRatio([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});
