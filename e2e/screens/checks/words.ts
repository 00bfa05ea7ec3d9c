import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { Language, Text } from "@/server/kernel/text";

const HOMES = ["components", "server"];
const WORD_FILES = /(^|[/-])words\.ts$|\.text\.ts$/;
const HOLE = /\{\w+\}/;

const isText = (value: object): value is Text =>
  "id" in value && "en" in value && typeof value.id === "string" && typeof value.en === "string";

function textsIn(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
}

/** Every sentence of the house, read from the files that declare them. */
async function allTexts(): Promise<Text[]> {
  const paths = HOMES.flatMap((home) =>
    readdirSync(home, { recursive: true, encoding: "utf8" })
      .filter((name) => WORD_FILES.test(name))
      .map((name) => join(home, name)),
  );
  const modules = await Promise.all(paths.map((path) => import(pathToFileURL(resolve(path)).href)));
  return modules.flatMap((module) => textsIn({ ...module }));
}

/** What a page in one language must not say: the sentences that exist only in the other. */
async function foreignTo(language: Language): Promise<Set<string>> {
  const texts = (await allTexts()).filter(({ id, en }) => id !== en && !HOLE.test(id));
  const own = new Set(texts.map((text) => text[language]));
  const other = language === "id" ? "en" : "id";
  return new Set(texts.map((text) => text[other]).filter((said) => !own.has(said)));
}

const kept: Partial<Record<Language, Promise<Set<string>>>> = {};

/** What the page says to eyes and to screen readers that belongs to the other language. */
export async function wordFindings(page: Page, language: Language): Promise<string[]> {
  kept[language] ??= foreignTo(language);
  const foreign = await kept[language];
  const said = await page.evaluate((tongue) => {
    const heard: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("script, style") || element.closest("[lang]")?.getAttribute("lang") !== tongue) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) heard.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) heard.push((node.textContent ?? "").trim());
    }
    return heard.filter(Boolean);
  }, language);
  return said.filter((words) => foreign.has(words)).map((words) => `“${words}” is not ${language}`);
}
