import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrastRatio, type Oklch } from "@/components/ui/colour";

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
