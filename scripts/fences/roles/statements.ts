import ts from "typescript";
import { type Declaration, declarationOf, eachNode, isFree } from "@/scripts/fences/roles/reach";

export type Verb = "read" | "add" | "change" | "remove";
/** What is done to each table, by the table's name. */
export type Needs = Map<string, Set<Verb>>;

const BUILDERS: Readonly<Record<string, Verb>> = { insert: "add", update: "change", delete: "remove" };
const SOURCES = new Set(["from", "innerJoin", "leftJoin", "rightJoin", "fullJoin"]);

const need = (needs: Needs, table: string, verb: Verb) => {
  needs.set(table, (needs.get(table) ?? new Set()).add(verb));
};

/** The table that a name stands for: `pgTable("name", …)`. */
function tableOf(checker: ts.TypeChecker, node: ts.Node | undefined): string | null {
  if (!node || !ts.isIdentifier(node) || !isFree(node)) return null;
  const declaration = declarationOf(checker, node);
  if (!declaration || !ts.isVariableDeclaration(declaration)) return null;
  const call = declaration.initializer;
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== "pgTable") return null;
  const [name] = call.arguments;
  return name && ts.isStringLiteral(name) ? name.text : null;
}

/** The calls of a chain, from the last to the first: `a.b(x).c(y)` is c, b. */
function chainOf(call: ts.CallExpression): readonly (readonly [string, ts.Node | undefined])[] {
  const calls: (readonly [string, ts.Node | undefined])[] = [];
  let one: ts.Node = call;
  while (ts.isCallExpression(one) && ts.isPropertyAccessExpression(one.expression)) {
    calls.push([one.expression.name.text, one.arguments[0]]);
    one = one.expression.expression;
  }
  return calls;
}

/** What a query that drizzle builds does. */
function needsOfCall(checker: ts.TypeChecker, call: ts.CallExpression, needs: Needs): void {
  const chain = chainOf(call);
  const [last] = chain;
  const tables = (names: (name: string) => boolean) =>
    chain.flatMap(([name, argument]) => (names(name) ? (tableOf(checker, argument) ?? []) : []));
  const verb = last && BUILDERS[last[0]];
  const table = last && tableOf(checker, last[1]);
  if (verb && table) need(needs, table, verb);
  if (last?.[0] === "onConflictDoUpdate")
    for (const one of tables((name) => name === "insert")) need(needs, one, "change");
  if (last?.[0] === "for") for (const one of tables((name) => SOURCES.has(name))) need(needs, one, "change");
}

/** The letters of a literal with every table that is put into it by name. */
function textOf(checker: ts.TypeChecker, node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  const spans = node.templateSpans.map(
    ({ expression, literal }) => (tableOf(checker, expression) ?? "?") + literal.text,
  );
  return node.head.text + spans.join("");
}

const PHRASES: readonly (readonly [RegExp, Verb])[] = [
  [/\binsert into (\w+)/gi, "add"],
  [/\bupdate (\w+)(?: as)?(?: \w+)?\s+set\b/gi, "change"],
  [/\bdelete from (\w+)/gi, "remove"],
  [/\b(?:from|join|using) (\w+)/gi, "read"],
  [/\binsert into (\w+)(?:(?!insert into)[\s\S])*?do update/gi, "change"],
];

/** What SQL written by hand does. A lock asks for the right to change: that of the alias it names, or of all it reads. */
function needsOfText(text: string, tables: ReadonlySet<string>, needs: Needs): void {
  for (const [phrase, verb] of PHRASES)
    for (const [, table = ""] of text.matchAll(phrase)) if (tables.has(table)) need(needs, table, verb);
  for (const [, alias] of text.matchAll(/\bfor (?:no key )?update(?: of (\w+))?/gi))
    for (const [, table = "", name] of text.matchAll(/\b(?:from|join) (\w+)(?: (?:as )?(\w+))?/gi))
      if (tables.has(table) && (!alias || alias === name || alias === table)) need(needs, table, "change");
}

/** What the given declarations do to the tables of the product. */
export function needsOf(program: ts.Program, declarations: Iterable<Declaration>, tables: ReadonlySet<string>): Needs {
  const checker = program.getTypeChecker();
  const needs: Needs = new Map();
  for (const declaration of declarations) {
    if (/\/db\/schema\//.test(declaration.getSourceFile().fileName)) continue;
    eachNode(declaration, (node) => {
      if (ts.isCallExpression(node)) needsOfCall(checker, node, needs);
      const table = tableOf(checker, node);
      if (table) need(needs, table, "read");
      const text = textOf(checker, node);
      if (text) needsOfText(text, tables, needs);
    });
  }
  return needs;
}

/** The names of all tables that the schema declares. */
export function tablesOf(program: ts.Program): ReadonlySet<string> {
  const files = program.getSourceFiles().filter(({ fileName }) => /\/db\/schema\/[\w-]+\.ts$/.test(fileName));
  return new Set(files.flatMap(({ text }) => [...text.matchAll(/pgTable\(\s*"(\w+)"/g)].map(([, name = ""]) => name)));
}
