import { readFileSync, statSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";

type Picture = Readonly<{ src: string; sizes: string; type: string; form_factor?: string; label?: string }>;
type Manifest = Readonly<{
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: Readonly<{ name: string; url: string }>[];
}>;

const manifest: Manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8"));

describe("what a phone shows before and after the app is installed", () => {
  it.each(manifest.screenshots)("shows $src as it says, small and in words", async ({ src, sizes, type, label }) => {
    const { width, height, format } = await sharp(`public${src}`).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
    expect(statSync(`public${src}`).size).toBeLessThanOrEqual(60_000);
    expect(label?.length).toBeGreaterThan(10);
  });

  it("has pictures for phones and for wide screens, of one shape each", () => {
    for (const form of ["narrow", "wide"]) {
      const shown = manifest.screenshots.filter((picture) => picture.form_factor === form);
      expect(shown.length).toBeGreaterThan(1);
      expect(new Set(shown.map(({ sizes }) => sizes)).size).toBe(1);
    }
  });

  it("leads in one press to the pickups and to a new posting", () =>
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(["/jemput/ambil", "/dapur/baru"]));
});
