import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SCREENS } from "@/e2e/screens/screens";
import { compilerSays } from "@/scripts/fences/compile";
import { cruiseTree, HOMES, sources } from "@/scripts/fences/cruise.cjs";
import { folderCycles } from "@/scripts/fences/folder-cycles";
import { rules } from "@/scripts/fences/rules.cjs";
import { unseenPages } from "@/scripts/fences/screens";
import { breachesIn } from "@/scripts/fences/textual";

const root = process.cwd();
const planted = join(root, "scripts/fences/planted");
const TEXTUAL_HOMES = [...HOMES, "scripts", "bench", "e2e"];
const ruleNames = rules([]).map(({ name }: { name: string }) => name);

const violations = async (tree: string) => {
  const { summary } = await cruiseTree(tree);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

test.each(ruleNames)("%s trips on its plant", async (name) => {
  const found = await violations(join(planted, name));
  expect(found.filter((line) => line.startsWith(`${name}: `))).not.toEqual([]);
});

test("the browser fence trips on a component and on a client file of app", async () => {
  const found = await violations(join(planted, "browser-takes-only-pure-server-files"));
  expect(found).toHaveLength(2);
});

test("no-folder-cycles trips on its plant", async () => {
  const cycles = folderCycles(await cruiseTree(join(planted, "no-folder-cycles")));
  expect(cycles).toEqual(["server/matching → server/surplus → server/matching"]);
});

test("the repository breaks no fence, and is really read", async () => {
  const { summary } = await cruiseTree(root);
  expect(summary.totalCruised).toBeGreaterThan(100);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test("the repository has no circle of folders", async () => {
  expect(folderCycles(await cruiseTree(root))).toEqual([]);
});

test.each(readdirSync(join(planted, "text")))("%s trips on its plant", (fence) => {
  const tree = join(planted, "text", fence);
  const found = HOMES.flatMap((home) => sources(tree, home)).flatMap((path) => breachesIn(tree, path));
  expect(found.map((breach) => breach.fence)).toContain(fence);
});

test("no file says what the fences forbid, and files are really read", () => {
  const paths = TEXTUAL_HOMES.flatMap((home) => sources(root, home)).filter((path) => !path.includes("/planted/"));
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.flatMap((path) => breachesIn(root, path))).toEqual([]);
});

test.each(["a-word-is-missing", "a-reason-is-missing"])("%s does not compile", (name) => {
  expect(compilerSays(root, `scripts/fences/planted/words/${name}.ts`).join("\n")).toMatch(/missing|required/);
});

test("words in both tongues compile", () => {
  expect(compilerSays(root, "scripts/fences/planted/words/whole.ts")).toEqual([]);
});

test("a page outside the table of screens is found", () => {
  expect(unseenPages(join(planted, "every-page-is-looked-at"), ["/jemput"])).toEqual(["/jemput/[id]"]);
});

test("every page is in the table of screens, so that eyes, axe and thumbs meet it", () => {
  const seen = SCREENS.map(({ page }) => page);
  expect(seen.length).toBeGreaterThan(15);
  expect(unseenPages(root, seen)).toEqual([]);
});
