import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { MARKUP, UNCHECKED, wordsSaid } from "@/scripts/fences/words";

const LONGEST_FILE = 250;
const SCREENS = /^(app|components)\/.*\.tsx$/;
const PURE = /\.(contract|reasons|rules|text)\.ts$/;
const CLOCK_CHANCE_IO =
  /^(Date\.now|Math\.random|performance\.now|crypto\.\w+|process|fetch|setTimeout|setInterval|console\.\w+)$/;
const OWN_ENVIRONMENT =
  /^(scripts|bench|e2e|db\/(embedded|testing|make-users|migrate|seed)|server\/testing)|^[^/]+\.config\.ts$|\.test\.tsx?$|^server\/platform\/env\.ts$/;

export interface Breach {
  readonly fence: string;
  readonly where: string;
  readonly what: string;
}

/** What a syntax node says, in the words the fences use; null for all that no fence minds. */
function said(node: ts.Node): string | null {
  const words = wordsSaid(node);
  if (words) return words;
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "any";
  if (ts.isPropertyAccessExpression(node)) return node.getText().replaceAll(/\s/g, "");
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return node.expression.text;
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) return "new Date()";
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return "export from";
  if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText().includes("../")) return "import ../";
  return null;
}

function saidIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const all: string[] = [];
  const walk = (node: ts.Node): void => {
    const words = said(node);
    if (words) all.push(words);
    node.forEachChild(walk);
  };
  walk(source);
  return all;
}

function fenceFor(path: string, words: string): string | null {
  if (words === UNCHECKED) return "a-missing-word-does-not-compile";
  if (words.startsWith(MARKUP)) return SCREENS.test(path) ? "no-words-in-markup" : null;
  if (words === "any") return "no-any";
  if (words === "export from") return "no-barrels";
  if (words === "import ../") return "no-climbing-imports";
  if (words === "process.env" && !OWN_ENVIRONMENT.test(path)) return "environment-read-in-one-place";
  const impure = words === "new Date()" || CLOCK_CHANCE_IO.test(words) || words.startsWith("process.");
  return PURE.test(path) && impure ? "no-clock-chance-or-io" : null;
}

/** The breaches of one file below `root` against the fences that are about what a file says. */
export function breachesIn(root: string, path: string): Breach[] {
  const text = readFileSync(join(root, path), "utf8");
  const lines = text.trimEnd().split("\n").length;
  const tooLong = lines > LONGEST_FILE ? [{ fence: "no-long-files", where: path, what: `${lines} lines` }] : [];
  const spoken = saidIn(path, text).flatMap((what) => {
    const fence = fenceFor(path, what);
    return fence ? [{ fence, where: path, what }] : [];
  });
  return [...tooLong, ...spoken];
}
