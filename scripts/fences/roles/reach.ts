import ts from "typescript";
import { root } from "@/scripts/start/paths.mjs";

/** One thing that a module declares at its top, or what it does when it is loaded. */
export type Declaration = ts.Statement | ts.VariableDeclaration;

/** All sources of the product, understood well enough to know what each name stands for; libraries stay closed. */
export function readProduct(): ts.Program {
  const read = ts.readConfigFile(`${root}/tsconfig.json`, ts.sys.readFile);
  const config = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const options: ts.CompilerOptions = { ...config.options, noLib: true, types: [], incremental: false };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      text.startsWith("@/") ? ts.resolveModuleName(text, from, options, host) : { resolvedModule: undefined },
    );
  const isSource = (name: string) => /^\/(app|server|db|workers)\/.*(?<!\.test)\.tsx?$/.test(name.slice(root.length));
  return ts.createProgram({ rootNames: config.fileNames.filter(isSource), options, host });
}

const isTop = (node: ts.Node): node is Declaration =>
  (ts.isStatement(node) && ts.isSourceFile(node.parent)) ||
  (ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent));

/** The declaration at the top of its module that a node belongs to. */
function topOf(node: ts.Node): Declaration | null {
  for (let one: ts.Node | undefined = node; one && !ts.isSourceFile(one); one = one.parent) if (isTop(one)) return one;
  return null;
}

/** What a name stands for, wherever it was imported from; `all.one` after `import * as all` stands for one. */
export function declarationOf(checker: ts.TypeChecker, name: ts.Identifier): ts.Declaration | undefined {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = own?.valueDeclaration;
  const isWhole = declaration && ts.isSourceFile(declaration) && ts.isPropertyAccessExpression(name.parent);
  return isWhole && ts.isIdentifier(name.parent.name) ? declarationOf(checker, name.parent.name) : declaration;
}

/** Every node below one, types left out: they are gone when the product runs. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child) && !ts.isImportDeclaration(child)) eachNode(child, visit);
  });
}

/** Components run in browsers, or know no more of a database than one that does. */
const isOurs = (file: ts.SourceFile) => !file.isDeclarationFile && !file.fileName.startsWith(`${root}/components/`);

/** Whether a name can stand for something declared elsewhere; the name of a member cannot. */
export function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  return !("name" in parent) || parent.name !== node || ts.isShorthandPropertyAssignment(parent);
}

/** What may run once the given doors are opened: all they do, and all that is named on the way. */
export function reachableFrom(program: ts.Program, doors: (path: string) => boolean): ReadonlySet<Declaration> {
  const checker = program.getTypeChecker();
  const found = new Set<Declaration>();
  const open = program
    .getSourceFiles()
    .flatMap((file) => (doors(file.fileName.slice(root.length + 1)) ? [...file.statements] : []));
  const next: Declaration[] = [...open];
  for (let one = next.pop(); one; one = next.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    eachNode(one, (node) => {
      if (!ts.isIdentifier(node) || !isFree(node)) return;
      const declaration = declarationOf(checker, node);
      const top = declaration && isOurs(declaration.getSourceFile()) && topOf(declaration);
      if (top && !found.has(top)) next.push(top);
    });
  }
  return found;
}
