import { join } from "node:path";
import ts from "typescript";

/** What the compiler of this repository says about one file. */
export function compilerSays(root: string, path: string): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const program = ts.createProgram([join(root, path)], { ...options, incremental: false });
  const source = program.getSourceFile(join(root, path));
  return ts
    .getPreEmitDiagnostics(program, source)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
