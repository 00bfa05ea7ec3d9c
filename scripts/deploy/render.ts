import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { root } from "@/scripts/start/paths.mjs";

export type Manifest = Readonly<{
  apiVersion: string;
  kind: string;
  metadata: Readonly<{ name: string; namespace?: string; labels?: Readonly<Record<string, string>> }>;
}>;

/** Everything Kubernetes is told by one of the folders of deploy/kubernetes. @throws Error with what Kustomize says */
export function render(folder: string): readonly Manifest[] {
  const path = join(root, "deploy", "kubernetes", folder);
  const [command, verb] = existsSync("/usr/bin/kubectl") ? ["kubectl", "kustomize"] : ["kustomize", "build"];
  const { status, stdout, stderr } = spawnSync(command, [verb, path], { encoding: "utf8", maxBuffer: 16 * 1024 ** 2 });
  if (status !== 0) throw new Error(`${command} ${verb} ${path}: ${stderr}`);
  return parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
}

/** Those of one kind, by name, as what their schema says they are. */
export function ofKind<Kind>(manifests: readonly Manifest[], kind: string): ReadonlyMap<string, Kind> {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  return new Map(found.map((manifest) => [manifest.metadata.name, manifest as unknown as Kind]));
}
