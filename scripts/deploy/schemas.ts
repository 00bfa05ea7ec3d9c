import { join } from "node:path";
import ts from "typescript";
import type { Manifest } from "@/scripts/deploy/render";
import { root } from "@/scripts/start/paths.mjs";

const OPERATORS: Readonly<Record<string, string>> = {
  "keda.sh": "@kubernetes-models/keda",
  "networking.istio.io": "@kubernetes-models/istio",
  "security.istio.io": "@kubernetes-models/istio",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
};

/** The module that holds the schema of what a manifest says it is. */
const moduleOf = ({ apiVersion, kind }: Manifest) =>
  `${OPERATORS[apiVersion.split("/")[0] ?? ""] ?? "kubernetes-models"}/${apiVersion}/${kind}`;

type Model = new (manifest: Manifest) => Readonly<{ validate: () => void }>;

/** Why the JSON schema of its kind refuses a manifest, or null. A field it does not know is no reason: see `unknownFields`. */
export async function whyRefused(manifest: Manifest): Promise<string | null> {
  const models = (await import(/* @vite-ignore */ moduleOf(manifest))) as Readonly<Record<string, Model>>;
  const model = models[manifest.kind];
  if (!model) return `${manifest.apiVersion} ${manifest.kind} has no schema`;
  try {
    new model(manifest).validate();
    return null;
  } catch (cause) {
    return `${manifest.kind} ${manifest.metadata.name}: ${String(cause)}`;
  }
}

/**
 * What the types made from the same schemas know nothing of: a misspelt field, which Kubernetes would drop without a word.
 * Each manifest is compiled as a literal of its type, on a line of its own.
 */
export function unknownFields(manifests: readonly Manifest[]): readonly string[] {
  const path = join(root, "manifests.ts");
  const literal = (one: Manifest, index: number) =>
    `export const m${index}: import("${moduleOf(one)}").I${one.kind} = ${JSON.stringify(one)};`;
  const text = manifests.map(literal).join("\n");
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const { kind, metadata } = manifests[line] ?? { kind: "?", metadata: { name: "?" } };
    return `${kind} ${metadata.name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
